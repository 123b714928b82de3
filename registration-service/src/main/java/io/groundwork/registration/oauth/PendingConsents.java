package io.groundwork.registration.oauth;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.client.Clients;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decisions that wait for their person. */
@Component
public class PendingConsents {

    private final AuthorizationRequests requests;
    private final Clients clients;
    private final Clock clock;

    PendingConsents(AuthorizationRequests requests, Clients clients, Clock clock) {
        this.requests = requests;
        this.clients = clients;
        this.clock = clock;
    }

    /** Empty for a form that is unknown, somebody else's, decided or too old. */
    public Optional<PendingConsent> find(String form, AccountId person) {
        return requests.byConsent(form, clock.instant())
                .filter(request -> request.account().equals(person))
                .flatMap(request -> Optional.ofNullable(
                                clients.findById(request.client().toString()))
                        .map(client ->
                                new PendingConsent(client.getClientId(), client.getClientName(), request.scopes())));
    }
}
