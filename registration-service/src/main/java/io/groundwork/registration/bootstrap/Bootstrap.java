package io.groundwork.registration.bootstrap;

import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.password.PasswordPolicy;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** Runs at every start, before the service counts as ready; changes nothing when everything is there. */
@Component
class Bootstrap implements ApplicationRunner {

    private static final Set<String> DATA_PRODUCER = Set.of("ingest:read", "ingest:write");
    private static final int MIN_SECRET = 16;

    private final BootstrapSettings settings;
    private final PasswordPolicy policy;
    private final FirstAdmin admin;
    private final Clients clients;

    Bootstrap(BootstrapSettings settings, PasswordPolicy policy, FirstAdmin admin, Clients clients) {
        this.settings = settings;
        this.policy = policy;
        this.admin = admin;
        this.clients = clients;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.adminEmail().isBlank()) {
            EmailAddress email = EmailAddress.parse(settings.adminEmail())
                    .orElseThrow(() -> new IllegalArgumentException("GROUNDWORK_ADMIN_EMAIL is not an e-mail address"));
            admin.ensure(email, policy.accept(settings.adminPassword(), email));
        }
        if (!settings.demoClientSecret().isBlank()) {
            Assert.isTrue(
                    settings.demoClientSecret().length() >= MIN_SECRET,
                    "GROUNDWORK_DEMO_CLIENT_SECRET must have at least " + MIN_SECRET + " characters");
            clients.register(settings.demoClientId(), "Demo data producer", settings.demoClientSecret(), DATA_PRODUCER);
        }
    }
}
