package io.groundwork.notification.template;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows how a mail would read, and sends nothing. */
@Component
class PreviewingTemplates {

    private final Templates templates;
    private final FindingTemplates finding;
    private final SampleVariables samples;
    private final JsonMapper json;

    PreviewingTemplates(Templates templates, FindingTemplates finding, SampleVariables samples, JsonMapper json) {
        this.templates = templates;
        this.finding = finding;
        this.samples = samples;
        this.json = json;
    }

    PreviewResponse preview(MailTemplate template, PreviewRequest request) {
        Locale wanted =
                request.locale() == null ? Locale.ENGLISH : FindingTemplates.locale(request.locale(), "/locale");
        Map<String, Object> variables = variables(template, request.variables());
        TemplateKey key = new TemplateKey(template, wanted);
        TemplateSource draft = request.draft();
        if (draft != null) {
            new TemplateCheck(template.variables()).require(draft);
            return shown(wanted, draft, variables);
        }
        if (request.version() != null) {
            return shown(wanted, version(key, request.version()).source(), variables);
        }
        Templates.Chosen chosen = templates.choose(template, wanted);
        return PreviewResponse.of(chosen.language().toLanguageTag(), chosen.render(variables));
    }

    private TemplateVersion version(TemplateKey key, int number) {
        return finding.version(key, number).orElseThrow(() -> TemplateException.unknownVersion(key, number));
    }

    private static PreviewResponse shown(Locale locale, TemplateSource source, Map<String, Object> variables) {
        return PreviewResponse.of(
                locale.toLanguageTag(), CompiledTemplate.of(source).render(variables));
    }

    private Map<String, Object> variables(MailTemplate template, @Nullable JsonNode given) {
        Map<String, Object> values = new HashMap<>(samples.of(template));
        if (given != null && !given.isNull()) {
            requireKnown(template, given);
            given.forEachEntry((name, value) -> values.put(name, json.treeToValue(value, Object.class)));
        }
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static void requireKnown(MailTemplate template, JsonNode given) {
        if (!given.isObject()) {
            throw ProblemException.invalid("/variables", "must be an object");
        }
        List<InvalidField> unknown = given.propertyNames().stream()
                .filter(name -> !template.variables().contains(name))
                .map(name -> new InvalidField(
                        "/variables/" + name.replace("~", "~0").replace("/", "~1"),
                        "is no variable of this template; there are "
                                + String.join(", ", new TreeSet<>(template.variables()))))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
    }
}
