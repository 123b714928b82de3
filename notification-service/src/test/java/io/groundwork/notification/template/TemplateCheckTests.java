package io.groundwork.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.problem.InvalidField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTests {

    private final TemplateCheck check = new TemplateCheck(Set.of("name", "code"));

    @Test
    void passesWhatNamesKnownVariablesOnly() {
        assertThat(check.faults(
                        new TemplateSource("{{name}}", "{{#code}}{{code}}{{/code}}", "<b>{{^code}}-{{/code}}</b>")))
                .isEmpty();
    }

    @Test
    void pointsAtEachTextWithAnUnknownVariable() {
        assertThat(check.faults(new TemplateSource("{{nmae}}", "{{#other}}{{name}}{{/other}}", "{{name.length}}")))
                .extracting(InvalidField::pointer)
                .containsExactly("/subject", "/text", "/html");
    }

    @Test
    void findsWhatIsHiddenInASection() {
        assertThat(check.faults(new TemplateSource("s", "{{#name}}{{^code}}{{secret}}{{/code}}{{/name}}", "h")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("secret", "code, name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{{name}}}",
                "{{&name}}",
                "{{& name}}",
                "{{>other}}",
                "{{=<% %>=}}<%& name %>",
                "{{<parent}}{{/parent}}"
            })
    void refusesWhatGetsAroundEscapingOrTheCheck(String text) {
        assertThat(check.faults(new TemplateSource("s", "t", text)))
                .singleElement()
                .extracting(InvalidField::pointer)
                .isEqualTo("/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#name}}", "{{/name}}", "{{#name}}{{/code}}", "{{name", "{{}}"})
    void refusesWhatIsNoMustache(String text) {
        assertThat(check.faults(new TemplateSource("s", text, "h"))).isNotEmpty();
    }
}
