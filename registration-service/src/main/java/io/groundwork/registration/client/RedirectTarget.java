package io.groundwork.registration.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An address that a browser may be sent to with a code. */
record RedirectTarget(URI uri) {

    private static final int MAX_LENGTH = 2000;
    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    static Optional<RedirectTarget> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean good = text.length() <= MAX_LENGTH
                    && uri.getHost() != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && isSafe(uri.getScheme(), uri.getHost());
            return good ? Optional.of(new RedirectTarget(uri)) : Optional.empty();
        } catch (URISyntaxException notAUri) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(@Nullable String scheme, String host) {
        return "https".equals(scheme) || ("http".equals(scheme) && OWN_MACHINE.contains(host));
    }

    /**
     * As a source in a content security policy. Browsers hold the redirect after a form to it. Any port of the own machine may be
     * asked for (RFC 8252, section 7.3), and an IPv6 address cannot be written there, so that its scheme has to do.
     */
    String source() {
        if (uri.getHost().startsWith("[")) {
            return "http:";
        }
        String port = isLoopback() ? ":*" : uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }

    private boolean isLoopback() {
        return uri.getHost().equals("127.0.0.1");
    }
}
