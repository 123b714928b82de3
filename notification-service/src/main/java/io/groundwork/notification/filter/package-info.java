/** Filter policies in the syntax and with the meaning of Amazon SNS; the matcher is the event-ruler behind SNS itself. */
@NullMarked
package io.groundwork.notification.filter;

import org.jspecify.annotations.NullMarked;
