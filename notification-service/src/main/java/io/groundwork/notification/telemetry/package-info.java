/** Alerts of devices reach the subscribers of their topic. */
@NullMarked
package io.groundwork.notification.telemetry;

import org.jspecify.annotations.NullMarked;
