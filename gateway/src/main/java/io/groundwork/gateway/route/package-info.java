/** Which path goes to which service, and which of them need a token. */
@NullMarked
package io.groundwork.gateway.route;

import org.jspecify.annotations.NullMarked;
