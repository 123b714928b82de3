package io.groundwork.task.user;

/** A person or a client, by the subject of whoever issued their token: any text, not always a UUID. */
public record UserId(String value) {

    /** The longest subject that is kept, in characters; OpenID Connect Core, section 2. */
    public static final int MAX_LENGTH = 255;

    /** Stands for whoever was erased. */
    public static final UserId ERASED = new UserId("deleted-user");

    @Override
    public String toString() {
        return value;
    }
}
