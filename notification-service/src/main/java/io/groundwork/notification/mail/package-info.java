/** Mail that is sent at least once, with a stable Message-ID, and never inside a database transaction. */
@NullMarked
package io.groundwork.notification.mail;

import org.jspecify.annotations.NullMarked;
