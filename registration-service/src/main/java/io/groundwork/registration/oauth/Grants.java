package io.groundwork.registration.oauth;

import java.util.Optional;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/**
 * One way in which a client comes to a token, with the tables behind it. Spring Authorization Server reads, decides and saves,
 * without a lock in between; each {@link #save} is therefore a compare-and-set, which refuses what somebody else has used meanwhile.
 */
public interface Grants {

    /** What the authorizations of this kind are marked with. */
    AuthorizationGrantType kind();

    /**
     * Keeps what the framework decided, and uses up what it was decided with.
     *
     * @throws OAuth2AuthenticationException {@code invalid_grant} when that was used up before
     */
    void save(OAuth2Authorization authorization);

    /** Forgets one that led to nothing. */
    void remove(OAuth2Authorization authorization);

    /**
     * Finds an authorization by something the client or the person holds.
     *
     * @param type as the protocol calls it: {@code code}, {@code state}, {@code device_code}, {@code refresh_token}
     */
    Optional<OAuth2Authorization> find(String token, String type);

    static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
