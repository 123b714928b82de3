package io.groundwork.registration.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpaqueTokenTests {

    @Test
    void tokensAreLongAndNeverTheSame() {
        OpaqueToken token = OpaqueToken.random();
        assertThat(token.value()).hasSize(43).isNotEqualTo(OpaqueToken.random().value());
        assertThat(token.hash().bytes()).hasSize(32);
        assertThat(token).hasToString("[token]");
    }
}
