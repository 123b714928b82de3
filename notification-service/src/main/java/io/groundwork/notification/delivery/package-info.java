/** Bringing messages to webhooks: what is due is claimed, tried, noted, and tried again on a schedule that outlives crashes. */
@NullMarked
package io.groundwork.notification.delivery;

import org.jspecify.annotations.NullMarked;
