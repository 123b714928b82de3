package io.groundwork.notification.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Resolves a name once and lets through only public addresses. The HTTP client asks it and connects to the very addresses it
 * gives, so that a second answer of the name server (DNS rebinding) is never used. One address that is not public bars the name.
 */
final class PublicAddresses implements DnsResolver {

    /**
     * Addresses of IPv6 that carry one of IPv4 in them: NAT64 (RFC 6052, 8215), 6to4, Teredo, and compatible ones;
     * mapped ones are IPv4 to Java.
     */
    private static final InetAddressFilter TUNNELS =
            InetAddressFilter.of("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96");

    private final HostResolver resolver;
    private final InetAddressFilter allowed;

    PublicAddresses(HostResolver resolver, WebhookProperties properties) {
        this.resolver = resolver;
        InetAddressFilter outside = InetAddressFilter.externalAddresses();
        InetAddressFilter direct = address -> !(address instanceof Inet6Address) || !TUNNELS.matches(address);
        InetAddressFilter open = outside.and(direct);
        this.allowed = properties.allowedNetworks().isEmpty()
                ? open
                : open.or(properties.allowedNetworks().toArray(String[]::new));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(allowed::matches)) {
            throw new BlockedAddressException(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
