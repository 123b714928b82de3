package io.groundwork.notification.account;

import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases a person: inbox, subscriptions, the record of mails to them, and who they are. Says so with the same commit. */
@Component
class Leaving {

    private static final String SERVICE = "notification-service";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Leaving(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Must run in a transaction. A person who is gone already is confirmed again. */
    void erase(ErasureRequested request) {
        delete(
                "delete from mail_delivery where user_id = :user or (user_id is null"
                        + " and recipient_email = (select email from recipient where user_id = :user))",
                request);
        delete("delete from notification where user_id = :user", request);
        delete("delete from mailbox where user_id = :user", request);
        delete("delete from subscription where user_id = :user", request);
        delete("delete from delivery where user_id = :user", request);
        delete("delete from preference where user_id = :user", request);
        delete("delete from digest_item where user_id = :user", request);
        delete("delete from digest_turn where user_id = :user", request);
        delete("delete from topic where owner_id = :user", request);
        delete("update template_version set saved_by = null where saved_by = :user", request);
        delete("delete from recipient where user_id = :user", request);
        var confirmed = new ErasureConfirmed(request.userId(), request.erasureId(), SERVICE, clock.instant());
        outbox.publish(new OutgoingEvent(
                "user.events", request.userId(), "user.erasure-confirmed", request.userId(), confirmed));
    }

    private void delete(String sql, ErasureRequested request) {
        jdbc.sql(sql).param("user", request.userId()).update();
    }
}
