package io.groundwork.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTextTests {

    private final TemplateText text = new TemplateText("Hello {{name}}, {{code}}!");

    @Test
    void fillsInValues() {
        assertThat(text.fill(Map.of("name", "Ada", "code", "$1\\"))).isEqualTo("Hello Ada, $1\\!");
    }

    @Test
    void doesNotLookForPlaceholdersInValues() {
        assertThat(text.fill(Map.of("name", "{{code}}", "code", "7"))).isEqualTo("Hello {{code}}, 7!");
    }

    @Test
    void refusesToLeaveAGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.fill(Map.of("name", "Ada")))
                .withMessageContaining("code");
    }
}
