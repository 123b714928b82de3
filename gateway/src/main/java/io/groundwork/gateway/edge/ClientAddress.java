package io.groundwork.gateway.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Who is calling. The peer's address; or, when the peer is a trusted proxy, the last address of {@code X-Forwarded-For} that is
 * not one. What stands left of that was written by someone unknown.
 */
@Component
public class ClientAddress {

    private static final String NONE = "unknown";

    private final Networks trusted;

    ClientAddress(EdgeProperties properties) {
        this.trusted = new Networks(properties.trustedProxies());
    }

    /** The address, as text. */
    String of(ServerHttpRequest request) {
        String peer = peer(request);
        return trusted.contain(peer) ? forwardedFor(request, peer) : peer;
    }

    /** The address for counting: an IPv4 address, or the /64 of an IPv6 one, which is what one customer has. */
    public String network(ServerHttpRequest request) {
        String address = of(request);
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(v6.getAddress(), 0, 8)
                    : address;
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    boolean isBehindTrustedProxy(ServerHttpRequest request) {
        return trusted.contain(peer(request));
    }

    private String forwardedFor(ServerHttpRequest request, String peer) {
        List<String> hops = request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::trim)
                .toList();
        return hops.reversed().stream()
                .filter(hop -> !trusted.contain(hop))
                .findFirst()
                .orElse(peer);
    }

    private static String peer(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? NONE
                : remote.getAddress().getHostAddress();
    }
}
