package io.groundwork.registration.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, ada@example.com",
        "'  Ada@Example.COM ', ada@example.com",
        "ａｄａ@ｅｘａｍｐｌｅ．ｃｏｍ, ada@example.com",
        "\u212Aay@example.com, kay@example.com",
        "ada@b\u00FCcher.example, ada@xn--bcher-kva.example",
        "ada@xn--bcher-kva.example, ada@xn--bcher-kva.example",
        "be\u0301a@example.com, b\u00E9a@example.com",
        "ada+list@example.com, ada+list@example.com",
        "o'brien@example.com, o'brien@example.com",
        "root@localhost, root@localhost"
    })
    void allSpellingsOfAnAddressAreOne(String typed, String normalised) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(normalised));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u212A\uFF21\u0130x@Example.com", "\u03D2\u0301@example.com", "\u1E9E@example.com"})
    void theNormalFormIsStable(String typed) {
        EmailAddress once = EmailAddress.parse(typed).orElseThrow();
        assertThat(EmailAddress.parse(once.value())).contains(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@",
                "ada@.com",
                "ada@example.",
                "a b@example.com",
                "ada@exa mple.com",
                "ada@@example.com",
                "a\u200Bda@example.com",
                "ada\r\n@example.com",
                "<ada@example.com>",
                "ada@-x.com",
                "a,b@example.com",
                "\"ada\"@example.com",
                "ada@under_score.com"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300})
    void anOverlongLocalPartIsRefused(int length) {
        assertThat(EmailAddress.parse("a".repeat(length) + "@example.com")).isEmpty();
    }
}
