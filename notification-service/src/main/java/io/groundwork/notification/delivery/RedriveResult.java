package io.groundwork.notification.delivery;

/**
 * How a redrive went.
 *
 * @param matched dead deliveries that were asked for and whose subscription is active, up to the limit
 */
record RedriveResult(int matched, int redriven) {}
