package io.groundwork.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class VaultTests {

    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final Vault vault = new Vault(KEY, "test");
    private final Vault otherKey = new Vault("another key of at least 32 letters", "test");
    private final Vault otherContext = new Vault(KEY, "tests");

    @Test
    void whatIsSealedOpensAgain() {
        assertThat(vault.open("a", vault.seal("a", SECRET))).isEqualTo(SECRET);
    }

    @Test
    void sealingTwiceGivesTwoTexts() {
        assertThat(vault.seal("a", SECRET)).isNotEqualTo(vault.seal("a", SECRET));
    }

    @Test
    void anotherLabelDoesNotOpen() {
        assertStaysShut(vault, "b", vault.seal("a", SECRET));
    }

    @Test
    void anotherKeyDoesNotOpen() {
        assertStaysShut(otherKey, "a", vault.seal("a", SECRET));
    }

    @Test
    void anotherContextDoesNotOpen() {
        assertStaysShut(otherContext, "a", vault.seal("a", SECRET));
    }

    @Test
    void aChangedBitIsNoticed() {
        byte[] sealed = vault.seal("a", SECRET);
        sealed[sealed.length - 1] ^= 1;
        assertStaysShut(vault, "a", sealed);
    }

    @Test
    void whatIsTooShortIsNotSealed() {
        assertStaysShut(vault, "a", new byte[3]);
    }

    @Test
    void fingerprintsDependOnKeyLabelAndText() {
        Digest fingerprint = vault.fingerprint("a", "text");
        assertThat(vault.fingerprint("a", "text")).isEqualTo(fingerprint);
        assertThat(vault.fingerprint("b", "text")).isNotEqualTo(fingerprint);
        assertThat(vault.fingerprint("a", "texts")).isNotEqualTo(fingerprint);
        assertThat(otherKey.fingerprint("a", "text")).isNotEqualTo(fingerprint);
    }

    @Test
    void tokensDependOnKeyContextAndLabel() {
        String token = vault.token("a");
        assertThat(vault.token("a")).isEqualTo(token).hasSize(43);
        assertThat(vault.token("b")).isNotEqualTo(token);
        assertThat(otherKey.token("a")).isNotEqualTo(token);
        assertThat(otherContext.token("a")).isNotEqualTo(token);
    }

    /** Made with another implementation (Python, by RFC 5869 and AES-GCM): what is in a database must open for ever. */
    @Test
    void whatWasSealedLongAgoOpens() {
        byte[] sealed = HexFormat.of().parseHex("000102030405060708090a0b818518a1f5e96c1cdcbab33e5d032408426e5201a90e");
        assertThat(new Vault(KEY, "groundwork/registration").open("a", sealed)).isEqualTo(SECRET);
    }

    private static void assertStaysShut(Vault vault, String label, byte[] sealed) {
        assertThatExceptionOfType(NotOpenedException.class).isThrownBy(() -> vault.open(label, sealed));
    }
}
