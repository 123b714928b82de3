package io.groundwork.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledTemplateTests {

    @Test
    void keepsLineBreaksOutOfTheSubject() {
        RenderedMail mail = rendered("Order {{id}}", Map.of("id", "1\r\nBcc: all@example.com"));

        assertThat(mail.subject()).isEqualTo("Order 1 Bcc: all@example.com");
    }

    @Test
    void repeatsASectionForEachItemOfAList() {
        RenderedMail mail = rendered(
                "{{#items}}[{{title}}]{{/items}}{{^items}}none{{/items}}",
                Map.of("items", List.of(Map.of("title", "a"), Map.of("title", "b"))));

        assertThat(mail.text()).isEqualTo("[a][b]");
    }

    @Test
    void leavesOutASectionWhoseValueIsEmptyOrMissing() {
        String text = "{{#country}}to {{country}}{{/country}}";

        assertThat(rendered(text, Map.of("country", "")).text()).isEmpty();
        assertThat(rendered(text, Map.of()).text()).isEmpty();
        assertThat(rendered(text, Map.of("country", "PT")).text()).isEqualTo("to PT");
    }

    /** Whatever an object can do stays out of reach: {@code {{getClass}}} of a text is no value. */
    @Test
    void reachesNoMemberOfAnyObject() {
        RenderedMail mail = rendered(
                "{{name.class}}{{name.getClass}}{{name.length}}{{#name}}{{class}}{{bytes}}{{length}}{{/name}}",
                Map.of("name", "Ada"));

        assertThat(mail.text()).isEmpty();
    }

    @Test
    void looksForNoTagsInValues() {
        assertThat(rendered("{{name}}", Map.of("name", "{{code}}", "code", "7")).text())
                .isEqualTo("{{code}}");
    }

    private static RenderedMail rendered(String text, Map<String, Object> variables) {
        return CompiledTemplate.of(new TemplateSource(text, text, text)).render(variables);
    }
}
