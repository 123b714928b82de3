package io.groundwork.registration.audit;

/** What is worth a line in the audit log. */
public enum AuditAction {
    ROLES_CHANGED,
    USER_DISABLED,
    USER_ENABLED,
    /** By an admin, all of a person's. */
    SESSIONS_ENDED,
    /** A copy of a refresh token was used, and its session was ended. */
    REFRESH_TOKEN_REUSED,
    /** A copy of an authorization code was used, and its session was ended. */
    CODE_REPLAYED,
    CLIENT_REGISTERED,
    CLIENT_CHANGED,
    CLIENT_DISABLED,
    CLIENT_ENABLED,
    CLIENT_SECRET_CHANGED,
    CLIENT_REMOVED,
    /** By an admin, or by the schedule. */
    KEYS_ROTATED,
    PASSWORD_RESET,
    EMAIL_CHANGE_REQUESTED,
    EMAIL_CHANGE_REFUSED,
    EMAIL_CHANGED,
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    USER_ERASED,
    /** A file of users began to come in. */
    IMPORT_OPENED,
    /** Completed or failed. */
    IMPORT_ENDED
}
