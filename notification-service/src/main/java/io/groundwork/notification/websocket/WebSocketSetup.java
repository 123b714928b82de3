package io.groundwork.notification.websocket;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class WebSocketSetup {

    static final String PATH = "/api/v1/ws";
    static final String PROTOCOL = "groundwork.v1";

    /**
     * Which pages may connect is the gateway's to check, with its list of origins. Nothing is sent by a browser on its own here,
     * so that a foreign page gains nothing but what its own token opens.
     */
    @Bean
    WebSocketConfigurer webSocketHandlers(LiveSocketHandler handler) {
        DefaultHandshakeHandler handshake = new DefaultHandshakeHandler();
        handshake.setSupportedProtocols(PROTOCOL);
        return registry -> registry.addHandler(handler, PATH)
                .setHandshakeHandler(handshake)
                .setAllowedOriginPatterns("*");
    }
}
