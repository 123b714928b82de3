package io.groundwork.notification.inbox;

record UnreadCountResponse(long unreadCount) {}
