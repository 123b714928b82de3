/** What an access token must be beyond its signature, and which tokens were revoked before their time. */
@NullMarked
package io.groundwork.platform.token;

import org.jspecify.annotations.NullMarked;
