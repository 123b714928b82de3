package io.groundwork.notification.recipient;

/** A person or client as the issuer names it: text, because another issuer's subjects need not be UUIDs. */
public record UserId(String value) {

    /** Stands in events and texts in place of someone who was erased. */
    public static final UserId NOBODY = new UserId("deleted-user");

    public UserId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A user id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
