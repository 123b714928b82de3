package io.groundwork.notification.vault;

import io.groundwork.platform.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    /** What is sealed in the database depends on this context's text: it never changes. */
    @Bean
    Vault vault(VaultProperties properties) {
        return new Vault(properties.key(), "groundwork/notification");
    }
}
