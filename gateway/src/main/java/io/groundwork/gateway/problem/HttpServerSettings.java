package io.groundwork.gateway.problem;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

/** What the HTTP server does before Spring sees a request. */
@Configuration(proxyBeanMethods = false)
class HttpServerSettings {

    /** Longest silence inside a request body: a client that trickles cannot hold a connection for ever. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    @Bean
    NettyServerCustomizer earlyProblems(JsonMapper json) {
        EarlyProblems early = new EarlyProblems(json);
        return server -> server.readTimeout(SILENCE)
                .doOnChannelInit((observer, channel, remote) ->
                        channel.pipeline().addAfter(NettyPipeline.HttpCodec, "early-problems", early));
    }
}
