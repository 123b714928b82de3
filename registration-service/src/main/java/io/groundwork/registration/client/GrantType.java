package io.groundwork.registration.client;

import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** Ways to get a token. */
public enum GrantType {
    AUTHORIZATION_CODE("authorization_code"),
    REFRESH_TOKEN("refresh_token"),
    CLIENT_CREDENTIALS("client_credentials"),
    DEVICE_CODE("urn:ietf:params:oauth:grant-type:device_code");

    private final String wireName;

    GrantType(String wireName) {
        this.wireName = wireName;
    }

    AuthorizationGrantType protocol() {
        return new AuthorizationGrantType(wireName);
    }
}
