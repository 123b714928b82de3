package io.groundwork.task.cache;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A cache that is away must not cost more than it saves. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    @Bean
    LettuceClientConfigurationBuilderCustomizer shortCalls(CacheProperties properties) {
        return client -> client.commandTimeout(properties.timeout());
    }

    /** While Redis is known to be away, calls fail at once instead of waiting for it. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failFastWithoutRedis() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }
}
