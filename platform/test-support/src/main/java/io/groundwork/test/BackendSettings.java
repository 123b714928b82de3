package io.groundwork.test;

import java.util.Map;

final class BackendSettings {

    private BackendSettings() {}

    static Map<String, Object> postgres(String jdbcUrl) {
        return Map.of(
                "spring.datasource.url", jdbcUrl,
                "spring.datasource.username", TestDatabase.ROLE,
                "spring.datasource.password", TestDatabase.ROLE);
    }

    static Map<String, Object> kafka(String bootstrapServers) {
        return Map.of("spring.kafka.bootstrap-servers", bootstrapServers);
    }

    static Map<String, Object> redis(String url) {
        return Map.of("spring.data.redis.url", url);
    }
}
