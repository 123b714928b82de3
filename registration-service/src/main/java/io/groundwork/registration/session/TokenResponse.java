package io.groundwork.registration.session;

/** @param expiresIn seconds for which the access token is good */
record TokenResponse(String accessToken, String refreshToken, String tokenType, long expiresIn) {

    static TokenResponse of(TokenPair tokens) {
        return new TokenResponse(
                tokens.access().value(),
                tokens.refresh().value(),
                "Bearer",
                tokens.access().lifetime().toSeconds());
    }

    @Override
    public String toString() {
        return "TokenResponse[***]";
    }
}
