package io.groundwork.registration.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTests {

    private final TotpSecret secret = new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(secret.code(TotpSecret.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @Test
    void aSecretIsWrittenAsAppsReadIt() {
        assertThat(secret.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(new TotpSecret("foob".getBytes(StandardCharsets.US_ASCII)).base32())
                .isEqualTo("MZXW6YQ");
    }

    @Test
    void itIsNotWrittenToLogs() {
        assertThat(TotpSecret.random()).hasToString("[secret]");
    }
}
