package io.groundwork.registration.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys of this issuer, as read when the service started; the first service ever to start makes them. */
@Component
public class SigningKeys implements JWKSource<SecurityContext> {

    private final SigningKey active;
    private final JWKSet keys;

    SigningKeys(SigningKeyStore store) throws GeneralSecurityException {
        active = load(store);
        keys = new JWKSet(active.jwk());
    }

    /** The {@code kid} to sign with. */
    public String activeId() {
        return active.id();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(keys);
    }

    private static SigningKey load(SigningKeyStore store) throws GeneralSecurityException {
        if (store.active().isEmpty()) {
            store.addActive(SigningKey.generate());
        }
        return store.active().orElseThrow();
    }
}
