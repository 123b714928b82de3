/** Mails as their readers want them: one by one, after their quiet hours, or collected in one. */
@NullMarked
package io.groundwork.notification.digest;

import org.jspecify.annotations.NullMarked;
