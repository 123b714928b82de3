package io.groundwork.registration.passkey;

import io.groundwork.registration.vault.OpaqueToken;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What authenticators are asked to sign: each good once, soon, and only for whom it was made. In Postgres, for any replica. */
@Repository
class Challenges {

    private final JdbcClient jdbc;
    private final PasskeySettings settings;
    private final Clock clock;

    Challenges(JdbcClient jdbc, PasskeySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    OpaqueToken make(Holder holder) {
        OpaqueToken challenge = OpaqueToken.random();
        jdbc.sql("insert into passkey_challenge (hash, holder, expires_at) values (:hash, :holder, :expires)")
                .param("hash", challenge.hash().bytes())
                .param("holder", holder.hash())
                .param("expires", Timestamp.from(clock.instant().plus(settings.challengeValidity())))
                .update();
        return challenge;
    }

    /** Uses it up, whatever comes of it. False when it was used before, is too old, or somebody else's. */
    boolean take(OpaqueToken challenge, Holder holder) {
        return jdbc.sql("delete from passkey_challenge where hash = :hash and holder = :holder and expires_at > :now")
                        .param("hash", challenge.hash().bytes())
                        .param("holder", holder.hash())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeExpired() {
        jdbc.sql("delete from passkey_challenge where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
