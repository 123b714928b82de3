/** Jobs that were given up are told to whoever started them, and to the subscribers of their topic. */
@NullMarked
package io.groundwork.notification.job;

import org.jspecify.annotations.NullMarked;
