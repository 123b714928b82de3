/** High-value orders reach the subscribers of their topic. */
@NullMarked
package io.groundwork.notification.order;

import org.jspecify.annotations.NullMarked;
