/** One click in a mail ends the mails of its topic (RFC 8058), without signing in. */
@NullMarked
package io.groundwork.notification.unsubscribe;

import org.jspecify.annotations.NullMarked;
