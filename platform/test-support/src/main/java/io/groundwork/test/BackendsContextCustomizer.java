package io.groundwork.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** A record, so that contexts that ask for the same backends are one in Spring's cache. */
record BackendsContextCustomizer(Set<BackendKind> kinds) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        Map<String, Object> settings = new LinkedHashMap<>(TestIssuer.shared().settings());
        settings.put("management.server.port", "0");
        kinds.forEach(kind -> settings.putAll(TestBackends.of(kind).settings()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-addresses", settings));
    }
}
