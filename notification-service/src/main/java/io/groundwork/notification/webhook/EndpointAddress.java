package io.groundwork.notification.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Reads the address of an endpoint so that everyone reads it alike: what one parser takes for another host is refused. */
final class EndpointAddress {

    private static final int LONGEST = 2000;
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
    private static final String OCTET = "(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
    private static final Pattern DOTTED_QUAD = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    private EndpointAddress() {}

    /** Gives the address, or says what is wrong with it. */
    static URI read(String text, boolean plainHttp) {
        URI address = parse(text);
        String scheme = String.valueOf(address.getScheme());
        require(scheme.equals("https") || (plainHttp && scheme.equals("http")), "must begin with https://");
        require(address.getHost() != null, "must name a host");
        require(address.getRawUserInfo() == null, "must not carry a user or password");
        require(address.getRawFragment() == null, "must not have a fragment");
        require(isCanonical(address.getHost()), "must write an IPv4 address as four decimal numbers");
        return address;
    }

    private static URI parse(String text) {
        require(text.length() <= LONGEST, "must not be longer than %d characters".formatted(LONGEST));
        try {
            return new URI(text).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("must be a URL", e);
        }
    }

    /** Octal, hexadecimal, short and single-number forms of IPv4 are refused: parsers disagree about them. */
    private static boolean isCanonical(String host) {
        return !ENDS_IN_NUMBER.matcher(host).matches()
                || DOTTED_QUAD.matcher(host).matches();
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
