package io.groundwork.local.credentials;

/** How the first value of a credential comes about. */
enum CredentialKind {
    FIXED,
    PASSWORD,
    /** 256 bits as Base64. */
    KEY
}
