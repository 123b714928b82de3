package io.groundwork.registration.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachedPasswordsTests {

    private final BreachedPasswords breached;

    BreachedPasswordsTests() throws IOException {
        breached = new BreachedPasswords();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc4rfv",
                "1QAZ2WSX3EDC4RFV",
                "password123456789",
                "sunshinefootball",
                "aaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "passwordpassword"
            })
    void whatAttackersTryFirstIsKnown(String password) {
        assertThat(breached.contain(new PlainPassword(password))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "a long enough password",
                "the admin of all the tests",
                "Yq7#fd0_kVbn2PzL",
                "0123456789abcdefghij0123456789abcdefghij"
            })
    void whatTheyWouldHaveToGuessIsNot(String password) {
        assertThat(breached.contain(new PlainPassword(password))).isFalse();
    }
}
