package io.groundwork.registration.client;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.platform.web.MergePatch;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import io.groundwork.registration.revocation.TokenRevocations;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with clients. */
@Component
class ClientAdministration {

    private final ClientStore store;
    private final ClientSecrets secrets;
    private final TokenRevocations revocations;
    private final AuditLog audit;

    ClientAdministration(ClientStore store, ClientSecrets secrets, TokenRevocations revocations, AuditLog audit) {
        this.store = store;
        this.secrets = secrets;
        this.revocations = revocations;
        this.audit = audit;
    }

    @Transactional
    public ClientResponse register(ClientDefinition definition, String admin) {
        String secret = definition.type() == ClientType.PUBLIC ? null : ClientSecrets.random();
        Client client = store.add(definition.checked(), secret == null ? null : secrets.hash(secret));
        audit.add(AuditAction.CLIENT_REGISTERED, admin, client.clientId(), Map.of());
        return ClientResponse.of(client, secret);
    }

    Client get(UUID id) {
        return store.find(id).orElseThrow(ClientAdministration::notFound);
    }

    /** A client that is put out of use has its tokens refused everywhere. What it holds for people waits until it is back. */
    @Transactional
    public Client edit(UUID id, IfMatch condition, MergePatch patch, String admin) {
        Client client = get(id);
        condition.require(client.version());
        ClientDefinition wanted =
                patch.applyTo(client.definition(), ClientDefinition.class).replacing(client.definition());
        if (wanted.equals(client.definition())) {
            return client;
        }
        Instant notBefore = wanted.isEnabled() ? null : revocations.ofClient(client.clientId());
        record(client, wanted, admin);
        return store.change(id, client.version(), wanted, notBefore)
                .orElseThrow(ClientAdministration::changedMeanwhile);
    }

    private void record(Client client, ClientDefinition wanted, String admin) {
        if (wanted.isEnabled() != client.definition().isEnabled()) {
            AuditAction action = wanted.isEnabled() ? AuditAction.CLIENT_ENABLED : AuditAction.CLIENT_DISABLED;
            audit.add(action, admin, client.clientId(), Map.of());
        }
        if (wanted.differsFrom(client.definition())) {
            audit.add(AuditAction.CLIENT_CHANGED, admin, client.clientId(), Map.of());
        }
    }

    @Transactional
    public void remove(UUID id, IfMatch condition, String admin) {
        Client client = get(id);
        condition.require(client.version());
        if (!store.remove(id, client.version())) {
            throw changedMeanwhile();
        }
        revocations.ofClient(client.clientId());
        audit.add(AuditAction.CLIENT_REMOVED, admin, client.clientId(), Map.of());
    }

    /** Without an overlap the old secret may be known to others: the tokens that were got with it are refused everywhere. */
    @Transactional
    public ClientResponse changeSecret(UUID id, Duration overlap, String admin) {
        String secret = ClientSecrets.random();
        Instant notBefore = overlap.isZero() ? revocations.ofClient(get(id).clientId()) : null;
        Client client = store.changeSecret(get(id).id(), secrets.hash(secret), overlap, notBefore)
                .orElseThrow(() -> new ProblemException(CommonProblem.CONFLICT, "A public client has no secret."));
        audit.add(AuditAction.CLIENT_SECRET_CHANGED, admin, client.clientId(), Map.of());
        return ClientResponse.of(client, secret);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such client.");
    }

    private static ProblemException changedMeanwhile() {
        return new ProblemException(CommonProblem.PRECONDITION_FAILED, "The client was changed meanwhile.");
    }
}
