package io.groundwork.registration.oauth;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;

/** Keeps the framework from tracking logins in an HTTP session, which only one replica would know. Ours are in Postgres. */
class NoServerSessions implements ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> {

    @Override
    public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
        filter.setSessionAuthenticationStrategy((authentication, request, response) -> {});
        return filter;
    }
}
