package io.groundwork.registration.reset;

import io.groundwork.platform.id.Ids;
import io.groundwork.registration.account.EmailAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Addresses somebody wants a new password for. Looked at after the answer has gone out, which therefore cannot tell anything. */
@Component
class ResetQueue {

    /** There is something in the queue, as of the commit of the current transaction. */
    record Grown() {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResetQueue(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void add(EmailAddress email) {
        jdbc.sql("insert into password_reset_request (id, email, requested_at) values (:id, :email, :now)")
                .param("id", Ids.next())
                .param("email", email.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new Grown());
    }

    /** Takes one out; it is back if the transaction does not commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<EmailAddress> take() {
        return jdbc.sql("""
                        delete from password_reset_request where id = (
                            select id from password_reset_request order by requested_at for update skip locked limit 1)
                        returning email""").query(String.class).optional().map(EmailAddress::new);
    }
}
