package io.groundwork.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionTests {

    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    /** RFC 8291, appendix A. */
    @Test
    void encryptsAsTheRfcShows() {
        KeyPair own = new KeyPair(
                P256.publicKey(bytes(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                P256.privateKey(bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));

        byte[] encrypted = Encryption.encrypt(
                PushTarget.read(BROWSER, AUTH),
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
                bytes("DGv6ra1nlYgDCS1FRnbzlw"),
                own);

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
                                + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4"
                                + "a-fN");
    }

    @Test
    void fitsWhatEveryPushServiceTakes() {
        assertThat(Encryption.encrypt(PushTarget.read(BROWSER, AUTH), new byte[Encryption.LONGEST]))
                .hasSize(4096);
    }

    @ParameterizedTest
    @CsvSource({
        "AAAA, BTBZMqHH6r4Tts7J_aSIgg, /keys/p256dh",
        "?, BTBZMqHH6r4Tts7J_aSIgg, /keys/p256dh",
        // The last byte of y is another: no point of the curve.
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8, BTBZMqHH6r4Tts7J_aSIgg, /keys/p256dh",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4, AAAA, /keys/auth",
    })
    void refusesKeysThatAreNone(String key, String auth, String pointer) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PushTarget.read(key, auth))
                .satisfies(problem ->
                        assertThat(problem.errors().getFirst().pointer()).isEqualTo(pointer));
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
