package io.groundwork.registration.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDetailsTests {

    @ParameterizedTest
    @ValueSource(strings = {"Fr\u00E9d\u00E9rique", "\u5F20\u4F1F", "Ada \uD83D\uDE00", "O'Brien", ""})
    void namesOfAllScriptsAreOneLine(String name) {
        assertThat(PersonalDetails.isOneLine(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\r\nBcc: b", "a\u2028b", "half \uD83D", "a\u0085b", "tab\t"})
    void controlCharactersAndHalvesOfCharactersAreNot(String name) {
        assertThat(PersonalDetails.isOneLine(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR", "zh-Hant-TW", "de-CH-1996"})
    void languageTagsAreRecognised(String tag) {
        assertThat(PersonalDetails.isLanguageTag(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a tag", "e", "en_US", "???"})
    void anythingElseIsNoLanguageTag(String text) {
        assertThat(PersonalDetails.isLanguageTag(text)).isFalse();
    }

    @Test
    void blanksAreForgottenAndTheLocaleFilledIn() {
        assertThat(PersonalDetails.of(" Ada ", " ", null)).isEqualTo(new PersonalDetails("Ada", null, "en"));
    }
}
