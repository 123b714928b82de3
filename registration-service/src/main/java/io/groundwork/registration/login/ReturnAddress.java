package io.groundwork.registration.login;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Where somebody wanted to go before signing in. Only ever one of our own pages: anything else would make the login page a
 * springboard to somebody else's.
 *
 * @param value path and query, as it goes into a header
 */
record ReturnAddress(String value) {

    private static final int MAX_LENGTH = 6000;
    private static final Pattern OWN_PAGE =
            Pattern.compile("/(oauth2/authorize|activate|login/passkeys)(\\?[\\x21\\x23-\\x5B\\x5D\\x5F-\\x7E]*)?");

    /** Empty for what is none of our pages. */
    static Optional<ReturnAddress> parse(String text) {
        return text.length() <= MAX_LENGTH && OWN_PAGE.matcher(text).matches()
                ? Optional.of(new ReturnAddress(text))
                : Optional.empty();
    }

    /** Of a request that has to wait for a login. The wish for a fresh one is about to be granted, and must not come again. */
    static ReturnAddress of(HttpServletRequest request) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + withoutFreshLogin(query));
        return parse(address).orElseGet(() -> new ReturnAddress("/activate"));
    }

    private static String withoutFreshLogin(String query) {
        return Arrays.stream(query.split("&"))
                .filter(it -> !it.startsWith("max_age=") && !it.equals("prompt=login"))
                .map(it -> it.startsWith("prompt=") ? it.replaceAll("(?<=[=+])login(\\+|%20|$)", "") : it)
                .collect(Collectors.joining("&"));
    }

    /** The client that sent the browser, if one did. */
    Optional<String> clientId() {
        List<String> ids = UriComponentsBuilder.fromUriString(value)
                .build()
                .getQueryParams()
                .getOrDefault("client_id", List.of());
        return ids.stream().findFirst().map(id -> UriUtils.decode(id, StandardCharsets.UTF_8));
    }

    String asParameter() {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
