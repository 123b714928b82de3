package io.groundwork.registration.device;

import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.session.BrowserLogin;
import io.groundwork.registration.session.ClientOrigin;
import io.groundwork.registration.session.LoginThrottle;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** People decide about devices. Guessing codes is braked as guessing passwords is. */
@Component
class DeviceDecisions {

    private final DeviceRequests requests;
    private final Clients clients;
    private final LoginThrottle throttle;
    private final Vault vault;
    private final Clock clock;

    DeviceDecisions(DeviceRequests requests, Clients clients, LoginThrottle throttle, Vault vault, Clock clock) {
        this.requests = requests;
        this.clients = clients;
        this.throttle = throttle;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<DeviceWish> lookUp(UserCode code, BrowserLogin login, ClientOrigin origin) {
        return find(code, login, origin)
                .map(request -> new DeviceWish(client(request).getClientName(), request.scopes()));
    }

    /** False when there is nothing to decide any more. */
    boolean decide(UserCode code, boolean approved, BrowserLogin login, ClientOrigin origin) {
        return find(code, login, origin)
                .map(request -> requests.decide(request.id(), login.session(), approved, clock.instant()))
                .orElse(false);
    }

    private Optional<DeviceRequest> find(UserCode code, BrowserLogin login, ClientOrigin origin) {
        return throttle.guess(
                "device-code", login.getName(), origin, () -> requests.undecided(code.hash(vault), clock.instant()));
    }

    private RegisteredClient client(DeviceRequest request) {
        return Objects.requireNonNull(clients.findById(request.client().toString()));
    }
}
