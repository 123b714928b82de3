package io.groundwork.registration.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The SHA-1 of {@code password} is 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8. */
class OnlineBreachesTests {

    private static final PlainPassword PASSWORD = new PlainPassword("password");

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String answer = "";
    private volatile int status = 200;

    OnlineBreachesTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/range/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            byte[] body = answer.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void onlyFiveDigitsOfTheHashAreTold() {
        answer = "003D68EB55068C33ACE09247EE4C639306B:3\r\n1E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824\r\n";

        assertThat(online(url()).contain(PASSWORD)).isTrue();
        assertThat(asked).containsExactly("/range/5BAA6");
    }

    @Test
    void paddingIsNoBreach() {
        answer = "1E4C9B93F3F0682250B6CF8331B7EE68FD8:0\r\n";

        assertThat(online(url()).contain(PASSWORD)).isFalse();
    }

    @Test
    void aServiceThatFailsKeepsNobodyOut() {
        status = 503;

        assertThat(online(url()).contain(PASSWORD)).isFalse();
        server.stop(0);
        assertThat(online(url()).contain(PASSWORD)).isFalse();
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        assertThat(online("").contain(PASSWORD)).isFalse();
        assertThat(asked).isEmpty();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/range/";
    }

    private static OnlineBreaches online(String url) {
        return new OnlineBreaches(new BreachSettings(url, Duration.ofSeconds(1)));
    }
}
