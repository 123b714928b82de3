package io.groundwork.local.credentials;

/** What the credentials file holds, one line each: {@code GROUNDWORK_<NAME>=value}. */
public enum Credential {
    ADMIN_EMAIL(CredentialKind.FIXED, "admin@groundwork.local"),
    ADMIN_PASSWORD(CredentialKind.PASSWORD),
    DEMO_CLIENT_ID(CredentialKind.FIXED, "demo"),
    DEMO_CLIENT_SECRET(CredentialKind.PASSWORD),
    /** 256 bits that encrypt the issuer's signing keys at rest. */
    KEY_ENCRYPTION_KEY(CredentialKind.KEY),
    /** 256 bits that encrypt the signing keys of webhooks at rest. */
    WEBHOOK_ENCRYPTION_KEY(CredentialKind.KEY),
    /** 256 bits that sign paging cursors. */
    PAGING_CURSOR_SECRET(CredentialKind.KEY),
    POSTGRES_PASSWORD(CredentialKind.PASSWORD),
    REGISTRATION_DB_PASSWORD(CredentialKind.PASSWORD),
    TASK_DB_PASSWORD(CredentialKind.PASSWORD),
    NOTIFICATION_DB_PASSWORD(CredentialKind.PASSWORD),
    INGEST_DB_PASSWORD(CredentialKind.PASSWORD),
    S3_ACCESS_KEY(CredentialKind.PASSWORD),
    S3_SECRET_KEY(CredentialKind.PASSWORD);

    private final CredentialKind kind;
    private final String fixed;

    Credential(CredentialKind kind) {
        this(kind, "");
    }

    Credential(CredentialKind kind, String fixed) {
        this.kind = kind;
        this.fixed = fixed;
    }

    /** Name of the line, and of the environment variable that carries it. */
    public String variable() {
        return "GROUNDWORK_" + name();
    }

    String firstValue() {
        return switch (kind) {
            case FIXED -> fixed;
            case PASSWORD -> RandomText.password();
            case KEY -> RandomText.key();
        };
    }
}
