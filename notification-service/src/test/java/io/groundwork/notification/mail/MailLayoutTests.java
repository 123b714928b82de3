package io.groundwork.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailLayoutTests {

    private static final Map<String, String> ADA = Map.of(
            "display_name", "Ada & <b>Co</b>",
            "link", "https://example.com/verify?a=1&b=\"2\"",
            "code", "12345678",
            "expires_at", "tomorrow");

    private final MailLayout verification = new MailLayouts().of(MailTemplate.VERIFICATION);

    @Test
    void escapesEveryValueInHtmlAndNoneInText() {
        RenderedMail mail = verification.render(Locale.ENGLISH, ADA);

        assertThat(mail.html())
                .contains("Hello Ada &amp; &lt;b&gt;Co&lt;/b&gt;,")
                .contains("href=\"https://example.com/verify?a=1&amp;b=&quot;2&quot;\"")
                .doesNotContain("<b>Co");
        assertThat(mail.text())
                .contains("Hello Ada & <b>Co</b>,")
                .contains("https://example.com/verify?a=1&b=\"2\"")
                .contains("12345678");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, Confirm your mail address",
        "de-AT, Bitte bestätigen Sie Ihre E-Mail-Adresse",
        "fr, Confirmez votre adresse e-mail",
        "es-MX, Confirme su dirección de correo",
        "ja, Confirm your mail address",
        "und, Confirm your mail address"
    })
    void speaksTheReadersLanguageOrEnglish(String tag, String subject) {
        assertThat(verification.render(Locale.forLanguageTag(tag), ADA).subject())
                .isEqualTo(subject);
    }

    @Test
    void keepsLineBreaksOutOfTheSubject() {
        MailLayout layout = layout("subject", "Order {{id}}");

        RenderedMail mail = layout.render(Locale.ENGLISH, Map.of("id", "1\r\nBcc: all@example.com"));

        assertThat(mail.subject()).isEqualTo("Order 1 Bcc: all@example.com");
    }

    @Test
    void findsAMissingPhraseAtTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> layout("greeting", "Hello").check(Set.of()))
                .withMessageContaining("subject");
    }

    @Test
    void findsAnUnknownVariableAtTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> layout("subject", "Order {{id}}").check(Set.of("code")))
                .withMessageContaining("id");
    }

    private static MailLayout layout(String phrase, String text) {
        Wording english = Wording.of(Map.of(phrase, text));
        return new MailLayout(new TemplateText(""), new TemplateText(""), Map.of("en", english));
    }
}
