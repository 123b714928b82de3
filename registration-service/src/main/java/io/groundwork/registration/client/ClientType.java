package io.groundwork.registration.client;

/** Whether a client can keep a secret (RFC 6749, section 2.1). */
public enum ClientType {
    CONFIDENTIAL,
    /** Apps in browsers and on devices: PKCE is their only proof. */
    PUBLIC
}
