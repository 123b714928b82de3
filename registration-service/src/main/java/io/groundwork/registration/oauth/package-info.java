/** The OAuth2 and OpenID Connect endpoints, over tables of our own: hashes only, every token good once. */
@NullMarked
package io.groundwork.registration.oauth;

import org.jspecify.annotations.NullMarked;
