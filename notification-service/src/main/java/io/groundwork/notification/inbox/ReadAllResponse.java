package io.groundwork.notification.inbox;

/**
 * What reading all has done.
 *
 * @param marked how many were unread until now
 * @param unreadCount how many still are
 */
record ReadAllResponse(int marked, long unreadCount) {}
