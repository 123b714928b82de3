package io.groundwork.registration.revocation;

import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.token.IssuerSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Revokes access tokens that would be good for minutes yet: every resource server hears of it as soon as the transaction has
 * committed and Kafka has it.
 */
@Component
public class TokenRevocations {

    private static final String TOPIC = "security.revocations";

    /** Verifiers allow for clocks that are off by a minute; so do we, twice over. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final RevocationRows rows;
    private final Outbox outbox;
    private final IssuerSettings issuer;
    private final Clock clock;

    TokenRevocations(RevocationRows rows, Outbox outbox, IssuerSettings issuer, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The tokens of one session, which has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofSession(AccountId account, UUID session) {
        ofSessions(account, List.of(session));
    }

    /** The tokens of these sessions, which have ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofSessions(AccountId account, Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        Instant expires = expiry();
        Optional<Instant> notBefore = rows.extend(account.toString(), null, expires);
        rows.addSessions(account.toString(), sessions, expires);
        publish(account.toString(), notBefore.orElse(null), expires);
    }

    /** All tokens the account has now; those it gets later are good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofAll(Account account) {
        ofSubject(account.id().toString(), account.revokeTokens(clock.instant()));
    }

    /**
     * All tokens of a subject that were issued in this second or an earlier one.
     *
     * @param notBefore whole seconds, as {@code iat} has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofSubject(String subject, Instant notBefore) {
        Instant expires = expiry();
        publish(subject, rows.extend(subject, notBefore, expires).orElse(notBefore), expires);
    }

    /**
     * All tokens that a client holds now, its own and those of people.
     *
     * @return the second after which it is issued tokens again that are good
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant ofClient(String clientId) {
        Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ofSubject(clientId, second);
        return second;
    }

    /** Any replica may run it at any time. */
    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void forgetExpired() {
        rows.removeExpiredBefore(clock.instant());
    }

    private void publish(String subject, @Nullable Instant notBefore, Instant expires) {
        var revoked = new TokensRevoked(
                issuer.uri().toString(), subject, notBefore, rows.sessions(subject, clock.instant()), expires);
        outbox.publish(new OutgoingEvent(
                TOPIC, revoked.issuer() + " " + subject, "security.tokens-revoked", subject, revoked));
    }

    private Instant expiry() {
        return clock.instant().plus(issuer.accessTokenLifetime()).plus(MARGIN);
    }
}
