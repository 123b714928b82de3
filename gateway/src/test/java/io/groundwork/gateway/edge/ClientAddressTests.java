package io.groundwork.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.util.unit.DataSize;

class ClientAddressTests {

    private final ClientAddress addresses = new ClientAddress(new EdgeProperties(
            List.of(), List.of("10.0.0.0/8", "fd00::/8"), List.of(), DataSize.ofMegabytes(1), List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 203.0.113.9              | 198.51.100.7",
                "10.1.2.3     | 203.0.113.9              | 203.0.113.9",
                "10.1.2.3     | 6.6.6.6, 203.0.113.9     | 203.0.113.9",
                "10.1.2.3     | 203.0.113.9, 10.9.9.9    | 203.0.113.9",
                "10.1.2.3     | 10.9.9.9                 | 10.1.2.3",
                "fd00::1      | 203.0.113.9              | 203.0.113.9",
            })
    void onlyTrustedProxiesAreBelieved(String peer, String forwardedFor, String client) {
        assertThat(addresses.of(request(peer, forwardedFor))).isEqualTo(client);
    }

    @Test
    void addressesOfOneIpv6CustomerCountAsOne() {
        assertThat(addresses.network(request("2001:db8:1:2:3:4:5:6", "")))
                .isEqualTo(addresses.network(request("2001:db8:1:2:ffff::1", "")))
                .isNotEqualTo(addresses.network(request("2001:db8:1:3::1", "")));
    }

    @Test
    void whatIsNoAddressIsNotCountedByItsText() {
        assertThat(addresses.network(request("10.1.2.3", "evil-" + "a".repeat(1000))))
                .isEqualTo("unknown");
    }

    private static ServerHttpRequest request(String peer, String forwardedFor) {
        return MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(peer, 1234))
                .header("X-Forwarded-For", forwardedFor)
                .build();
    }
}
