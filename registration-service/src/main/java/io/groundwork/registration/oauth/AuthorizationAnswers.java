package io.groundwork.registration.oauth;

import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.Page;
import io.groundwork.registration.token.IssuerSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * How the authorization endpoint answers: back to the client, with the issuer's name in every answer so that a client of several
 * issuers cannot be led to send a code to the wrong one (RFC 9207). What no client may be told is told to the person, on a page.
 */
@Component
class AuthorizationAnswers {

    private final IssuerSettings issuer;

    AuthorizationAnswers(IssuerSettings issuer) {
        this.issuer = issuer;
    }

    void granted(HttpServletRequest request, HttpServletResponse response, Authentication result) {
        var grant = (OAuth2AuthorizationCodeRequestAuthenticationToken) result;
        Map<String, @Nullable String> answer = new LinkedHashMap<>();
        answer.put("code", Objects.requireNonNull(grant.getAuthorizationCode()).getTokenValue());
        redirect(response, grant, answer);
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        OAuth2Error error = ((OAuth2AuthenticationException) refusal).getError();
        OAuth2AuthorizationCodeRequestAuthenticationToken wish = wish(refusal);
        if (wish == null
                || wish.getRedirectUri() == null
                || wish.getRedirectUri().isBlank()) {
            page(error).write(response);
            return;
        }
        Map<String, @Nullable String> answer = new LinkedHashMap<>();
        answer.put("error", error.getErrorCode());
        answer.put("error_description", error.getDescription());
        redirect(response, wish, answer);
    }

    private static @Nullable OAuth2AuthorizationCodeRequestAuthenticationToken wish(AuthenticationException refusal) {
        return refusal instanceof OAuth2AuthorizationCodeRequestAuthenticationException request
                ? request.getAuthorizationCodeRequestAuthentication()
                : null;
    }

    private void redirect(
            HttpServletResponse response,
            OAuth2AuthorizationCodeRequestAuthenticationToken wish,
            Map<String, @Nullable String> answer) {
        answer.put("state", wish.getState());
        answer.put("iss", issuer.uri().toString());
        UriComponentsBuilder address =
                UriComponentsBuilder.fromUriString(Objects.requireNonNull(wish.getRedirectUri()));
        answer.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, address.build(true).toUriString());
    }

    private static Page page(OAuth2Error error) {
        String detail = error.getDescription() == null ? "" : " " + error.getDescription();
        return Page.of(
                        "This request cannot be answered",
                        "<p>The application that sent you here made a mistake, so there is nowhere to send you back to."
                                + " Nothing was allowed.</p><p>For its makers: <code>" + Html.text(error.getErrorCode())
                                + "</code>" + Html.text(detail) + "</p>")
                .withStatus(HttpStatus.BAD_REQUEST);
    }
}
