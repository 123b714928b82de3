/** The access token, verified once at the edge; the services verify it again. */
@NullMarked
package io.groundwork.gateway.security;

import org.jspecify.annotations.NullMarked;
