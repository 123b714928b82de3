package io.groundwork.notification.inbox;

/** Which part of a mailbox a list shows. */
enum NotificationState {
    /** In the inbox: not archived. */
    ACTIVE("n.archived_at is null"),
    ARCHIVED("n.archived_at is not null"),
    ALL("true");

    private final String condition;

    NotificationState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
