package io.groundwork.task;

import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The settings of a second replica: before all others those given. */
final class TestEnvironment {

    private TestEnvironment() {}

    static ConfigurableEnvironment of(Map<String, Object> addresses, Map<String, Object> ports) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("addresses", addresses));
        environment.getPropertySources().addFirst(new MapPropertySource("ports", ports));
        return environment;
    }
}
