package io.groundwork.registration.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A public client that only names itself: to refresh, to poll for a device, to ask for a device code, to give a token back. What it
 * shows besides, a token or code that is good once, is what proves it. The framework knows it only with PKCE. Introspection is not
 * among the endpoints: that one needs a secret (RFC 7662, section 2.1).
 */
class PublicClientConverter implements AuthenticationConverter {

    private static final List<String> ENDPOINTS =
            List.of("/oauth2/token", "/oauth2/device_authorization", "/oauth2/revoke");

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] clientIds = request.getParameterValues("client_id");
        boolean bare = clientIds != null
                && clientIds.length == 1
                && request.getParameter("client_secret") == null
                && request.getParameter("client_assertion") == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && !"authorization_code".equals(request.getParameter("grant_type"));
        return bare && ENDPOINTS.contains(request.getRequestURI())
                ? new OAuth2ClientAuthenticationToken(
                        clientIds[0], ClientAuthenticationMethod.NONE, null, parameters(request))
                : null;
    }

    private static Map<String, Object> parameters(HttpServletRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("grant_type", request.getParameter("grant_type"));
        return parameters;
    }
}
