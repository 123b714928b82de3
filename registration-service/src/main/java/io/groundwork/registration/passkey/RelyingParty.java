package io.groundwork.registration.passkey;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import io.groundwork.registration.token.IssuerSettings;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who we are to browsers and authenticators. */
@Component
class RelyingParty {

    private final String id;
    private final Set<Origin> origins;

    RelyingParty(PasskeySettings settings, IssuerSettings issuer) {
        URI uri = issuer.uri();
        id = settings.rpId() == null || settings.rpId().isBlank() ? uri.getHost() : settings.rpId();
        origins = settings.origins().isEmpty()
                ? Set.of(new Origin(uri.getScheme() + "://" + uri.getRawAuthority()))
                : settings.origins().stream().map(Origin::new).collect(Collectors.toUnmodifiableSet());
    }

    String id() {
        return id;
    }

    ServerProperty expecting(Challenge challenge) {
        return ServerProperty.builder()
                .origins(origins)
                .rpId(id)
                .challenge(challenge)
                .build();
    }
}
