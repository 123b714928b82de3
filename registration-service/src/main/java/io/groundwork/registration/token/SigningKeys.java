package io.groundwork.registration.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys of this issuer, as the database has them: read at start, where the first service ever to start makes them, and again
 * every few seconds, since another replica may have rotated them. Safe for concurrent use.
 */
@Component
public class SigningKeys implements JWKSource<SecurityContext> {

    private record Published(String activeId, JWKSet keys) {}

    private final SigningKeyStore store;
    private final Map<String, SigningKey> opened = new ConcurrentHashMap<>();
    private volatile Published published;

    SigningKeys(SigningKeyStore store) throws GeneralSecurityException {
        this.store = store;
        for (KeyState state : List.of(KeyState.ACTIVE, KeyState.NEXT)) {
            if (store.list().stream().noneMatch(key -> key.state() == state)) {
                store.addIfMissing(state, SigningKey.generate());
            }
        }
        published = read(store.list());
    }

    /** The {@code kid} to sign with. */
    public String activeId() {
        return published.activeId();
    }

    /** The active one comes first, for whoever names none. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(published.keys());
    }

    /** While the database is away the keys stay as they are. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void reload() {
        List<KeyRecord> records = store.list();
        published = read(records);
        opened.keySet().retainAll(records.stream().map(KeyRecord::id).toList());
    }

    private Published read(List<KeyRecord> records) {
        KeyRecord active = records.stream()
                .filter(key -> key.state() == KeyState.ACTIVE)
                .findFirst()
                .orElseThrow();
        List<JWK> keys = records.stream()
                .sorted(Comparator.comparing(key -> key.state() != KeyState.ACTIVE))
                .<JWK>map(key -> opened.computeIfAbsent(key.id(), store::open).jwk())
                .toList();
        return new Published(active.id(), new JWKSet(keys));
    }
}
