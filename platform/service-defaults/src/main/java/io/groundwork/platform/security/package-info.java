/** Resource-server security: who may call, told by a verified access token. */
@NullMarked
package io.groundwork.platform.security;

import org.jspecify.annotations.NullMarked;
