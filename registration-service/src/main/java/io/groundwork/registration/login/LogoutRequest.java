package io.groundwork.registration.login;

import io.groundwork.registration.page.Html;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriUtils;

/** What a client sends at sign-out (OpenID Connect RP-Initiated Logout 1.0, section 2). */
record LogoutRequest(
        @BindParam("id_token_hint") @Nullable String idTokenHint,
        @BindParam("client_id") @Nullable String clientId,
        @BindParam("post_logout_redirect_uri") @Nullable String postLogoutRedirectUri,
        @Nullable String state) {

    /** The same as a link. */
    String link() {
        return parameters().entrySet().stream()
                .map(it -> it.getKey() + "=" + UriUtils.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/connect/logout?", ""));
    }

    /** The same in a form. */
    String hiddenFields() {
        return parameters().entrySet().stream()
                .map(it -> Html.hidden(it.getKey(), it.getValue()))
                .collect(Collectors.joining());
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "id_token_hint", idTokenHint);
        put(parameters, "client_id", clientId);
        put(parameters, "post_logout_redirect_uri", postLogoutRedirectUri);
        put(parameters, "state", state);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
