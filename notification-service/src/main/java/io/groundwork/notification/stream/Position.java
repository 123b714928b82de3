package io.groundwork.notification.stream;

/** How far somebody has read a feed. */
record Position(Feed feed, long id) {}
