package io.groundwork.notification.stream;

import java.util.List;

/** @param more whether there may be more to read at once */
record FeedPage(List<StreamEvent> events, boolean more) {}
