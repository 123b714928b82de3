package io.groundwork.notification.template;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The built-in templates, compiled once. */
@Component
class CompiledBuiltIns {

    private final Map<TemplateKey, CompiledTemplate> compiled;

    CompiledBuiltIns(BuiltInTemplates builtIns) {
        compiled = builtIns.keys().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> compiled(builtIns, key)));
    }

    Optional<CompiledTemplate> find(TemplateKey key) {
        return Optional.ofNullable(compiled.get(key));
    }

    private static CompiledTemplate compiled(BuiltInTemplates builtIns, TemplateKey key) {
        return CompiledTemplate.of(builtIns.find(key).orElseThrow());
    }
}
