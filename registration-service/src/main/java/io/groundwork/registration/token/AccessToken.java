package io.groundwork.registration.token;

import java.time.Duration;

/**
 * A signed access token.
 *
 * @param value compact JWS
 */
public record AccessToken(String value, Duration lifetime) {

    @Override
    public String toString() {
        return "[access token]";
    }
}
