package io.groundwork.registration.session;

/** Why a session ended before its time. */
public enum EndReason {
    SIGNED_OUT,
    /** Of two users of one refresh token, one has copied it. */
    REFRESH_TOKEN_REUSED,
    /** The same of an authorization code. */
    CODE_REPLAYED,
    /** The client gave it back (RFC 7009). */
    REVOKED,
    /** The owner ended it from another one. */
    ENDED_BY_OWNER,
    ENDED_BY_ADMIN,
    ACCOUNT_DISABLED,
    PASSWORD_CHANGED,
    EMAIL_CHANGED,
    /** Somebody was signed in who is not the reader of the account's address. */
    EMAIL_CHANGE_REFUSED
}
