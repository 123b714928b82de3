package io.groundwork.task;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Two replicas of the whole service, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class TwoReplicas extends Story {

    protected ConfigurableApplicationContext other;
    protected int here;
    protected int there;

    @BeforeAll
    void startAnother(@Autowired ConfigurableEnvironment environment, @LocalServerPort int port) {
        var addresses = (MapPropertySource) environment.getPropertySources().get("test-addresses");
        Map<String, Object> ports = Map.of("server.port", "0", "management.server.port", "0");
        other = new SpringApplicationBuilder(TaskServiceApplication.class)
                .environment(TestEnvironment.of(addresses.getSource(), ports))
                .run();
        here = port;
        there = Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    protected static Api at(int port, String user) {
        return Api.anonymous(port).as(user);
    }
}
