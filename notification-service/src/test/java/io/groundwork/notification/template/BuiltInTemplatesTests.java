package io.groundwork.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BuiltInTemplatesTests {

    private static final Map<String, Object> ADA = Map.of(
            "display_name", "Ada & <b>Co</b>",
            "link", "https://example.com/verify?a=1&b=\"2\"",
            "code", "12345678",
            "expires_at", "tomorrow");

    private final BuiltInTemplates builtIns = new BuiltInTemplates();

    @Test
    void escapesEveryValueInHtmlAndNoneInText() {
        RenderedMail mail = rendered(MailTemplate.VERIFICATION, Locale.ENGLISH);

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
        "en, Confirm your mail address",
        "de, Bitte bestätigen Sie Ihre E-Mail-Adresse",
        "fr, Confirmez votre adresse e-mail",
        "es, Confirme su dirección de correo"
    })
    void speakFourLanguages(String tag, String subject) {
        assertThat(rendered(MailTemplate.VERIFICATION, Locale.of(tag)).subject())
                .isEqualTo(subject);
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void readWellWithTheSamples(MailTemplate template) {
        Map<String, Object> samples = new SampleVariables().of(template);

        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es")}) {
            RenderedMail mail = rendered(template, locale, samples);
            assertThat(mail.subject()).isNotBlank();
            assertThat(mail.text()).contains("Ada Lovelace").doesNotContain("{{");
            assertThat(mail.html()).contains("Ada Lovelace").doesNotContain("{{");
        }
    }

    @Test
    void missNoPhrase() {
        assertThatIllegalStateException()
                .isThrownBy(() -> layout("greeting", "Hello").sources(Set.of()))
                .withMessageContaining("subject");
    }

    @Test
    void nameNoUnknownVariable() {
        assertThatIllegalStateException()
                .isThrownBy(() -> layout("subject", "Order {{id}}").sources(Set.of("code")))
                .withMessageContaining("id");
    }

    private RenderedMail rendered(MailTemplate template, Locale locale) {
        return rendered(template, locale, ADA);
    }

    private RenderedMail rendered(MailTemplate template, Locale locale, Map<String, Object> variables) {
        TemplateSource source = builtIns.find(new TemplateKey(template, locale)).orElseThrow();
        return CompiledTemplate.of(source).render(variables);
    }

    private static MailLayout layout(String phrase, String text) {
        return new MailLayout(
                new TemplateText("text"), new TemplateText("html"), Map.of("en", new Wording(Map.of(phrase, text))));
    }
}
