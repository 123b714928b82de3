/** How mails read: the texts that ship with the service, and those that administrators put in their place. */
@NullMarked
package io.groundwork.notification.template;

import org.jspecify.annotations.NullMarked;
