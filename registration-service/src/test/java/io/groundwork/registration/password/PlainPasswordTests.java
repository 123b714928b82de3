package io.groundwork.registration.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPasswordTests {

    private static final EmailAddress ADA = new EmailAddress("ada.byron@example.com");

    @ParameterizedTest
    @ValueSource(ints = {15, 64, 128})
    void lengthIsAllThatIsAsked(int length) {
        assertThatNoException().isThrownBy(() -> PlainPassword.chosen("a".repeat(length), ADA, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 14, 129})
    void tooShortAndTooLongArePointedAt(int length) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PlainPassword.chosen("a".repeat(length), ADA, false))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(InvalidField::pointer)
                        .containsExactly("/password"));
    }

    @Test
    void charactersAreCountedAndNotTheirEncoding() {
        assertThatNoException().isThrownBy(() -> PlainPassword.chosen("\uD83D\uDD11".repeat(128), ADA, false));
    }

    @Test
    void theAddressIsNoPassword() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PlainPassword.chosen("Ada.Byron@Example.com", ADA, false));
    }

    @Test
    void twoWaysToTypeACharacterAreOnePassword() {
        assertThat(new PlainPassword("cafe\u0301")).isEqualTo(new PlainPassword("caf\u00E9"));
    }

    @Test
    void itHasNoReadableText() {
        assertThat(new PlainPassword("secret")).hasToString("[password]");
    }
}
