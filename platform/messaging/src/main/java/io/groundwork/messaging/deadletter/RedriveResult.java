package io.groundwork.messaging.deadletter;

/**
 * What a redrive has done.
 *
 * @param matched pending dead letters that fit the request, whatever its limit
 * @param redriven sent again
 * @param parked left for good, because they had been sent again too often
 */
record RedriveResult(long matched, int redriven, int parked) {}
