package io.groundwork.notification.webhook;

import java.net.InetAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    PublicAddresses publicAddresses(WebhookProperties properties) {
        return new PublicAddresses(InetAddress::getAllByName, properties);
    }
}
