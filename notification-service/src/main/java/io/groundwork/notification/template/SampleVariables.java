package io.groundwork.notification.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A likely value for each variable there is; checked to be complete when the service starts. */
@Component
class SampleVariables {

    private final Map<String, Object> samples;

    SampleVariables() {
        samples = new HashMap<>(BuiltInTemplates.properties("mail/samples.properties"));
        samples.put("items", List.of(Map.copyOf(samples)));
        for (MailTemplate template : MailTemplate.values()) {
            if (!samples.keySet().containsAll(template.variables())) {
                throw new IllegalStateException("There is a variable of " + template + " without a sample");
            }
        }
    }

    Map<String, Object> of(MailTemplate template) {
        return template.variables().stream()
                .collect(Collectors.toMap(name -> name, name -> samples.getOrDefault(name, "")));
    }
}
