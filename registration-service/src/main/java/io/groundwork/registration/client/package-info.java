/** Machine clients and the OAuth2 protocol endpoints. */
@NullMarked
package io.groundwork.registration.client;

import org.jspecify.annotations.NullMarked;
