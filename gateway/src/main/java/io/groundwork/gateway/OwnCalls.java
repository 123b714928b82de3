package io.groundwork.gateway;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** The client for the gateway's own calls: signing keys and API documents. */
@Configuration(proxyBeanMethods = false)
class OwnCalls {

    private static final int CONNECT_MILLIS = 1_000;
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int LARGEST_DOCUMENT = 8 << 20;

    @Bean
    WebClient ownCallsClient() {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(ANSWER);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_DOCUMENT))
                .build();
    }
}
