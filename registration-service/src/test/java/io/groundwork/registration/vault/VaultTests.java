package io.groundwork.registration.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class VaultTests {

    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);

    private final Vault vault = Vaults.sealedWith("0123456789abcdef0123456789abcdef");

    @Test
    void whatIsSealedOpensAgain() throws GeneralSecurityException {
        assertThat(vault.open("a", vault.seal("a", SECRET))).isEqualTo(SECRET);
    }

    @Test
    void sealingTwiceGivesTwoTexts() throws GeneralSecurityException {
        assertThat(vault.seal("a", SECRET)).isNotEqualTo(vault.seal("a", SECRET));
    }

    @Test
    void anotherLabelDoesNotOpen() throws GeneralSecurityException {
        byte[] sealed = vault.seal("a", SECRET);
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> vault.open("b", sealed));
    }

    @Test
    void anotherKeyDoesNotOpen() throws GeneralSecurityException {
        byte[] sealed = vault.seal("a", SECRET);
        Vault other = Vaults.sealedWith("another key of at least 32 letters");
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> other.open("a", sealed));
    }

    @Test
    void aChangedBitIsNoticed() throws GeneralSecurityException {
        byte[] sealed = vault.seal("a", SECRET);
        sealed[sealed.length - 1] ^= 1;
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> vault.open("a", sealed));
    }

    @Test
    void fingerprintsDependOnKeyLabelAndText() {
        Digest fingerprint = vault.fingerprint("a", "text");
        assertThat(vault.fingerprint("a", "text")).isEqualTo(fingerprint);
        assertThat(vault.fingerprint("b", "text")).isNotEqualTo(fingerprint);
        assertThat(vault.fingerprint("a", "texts")).isNotEqualTo(fingerprint);
        assertThat(Vaults.sealedWith("another key of at least 32 letters").fingerprint("a", "text"))
                .isNotEqualTo(fingerprint);
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        OpaqueToken token = OpaqueToken.random();
        assertThat(token.value()).hasSize(43).isNotEqualTo(OpaqueToken.random().value());
        assertThat(token.hash().bytes()).hasSize(32);
        assertThat(token).hasToString("[token]");
    }
}
