package io.groundwork.notification.subscription;

import io.groundwork.notification.unsubscribe.ReaderUnsubscribed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a mail subscription at the word of whoever reads its address. Its owner is told, and cannot switch it on again without the reader's
 * consent: it has to be confirmed anew, with a code that was not sent yet.
 */
@Component
class LeavingReaders {

    private static final String END = """
            update subscription set state = 'disabled', disabled_reason = 'Its reader unsubscribed', confirmed = false,
                confirmation_sent_at = null, version = version + 1
            where id = :id and protocol = 'email' and endpoint <> '' and (state <> 'disabled' or confirmed)
            returning id, user_id, topic, endpoint, disabled_reason""";

    private final JdbcClient jdbc;
    private final SwitchOffNotice notice;

    LeavingReaders(JdbcClient jdbc, SwitchOffNotice notice) {
        this.jdbc = jdbc;
        this.notice = notice;
    }

    @EventListener
    @Transactional
    public void on(ReaderUnsubscribed left) {
        notice.send(jdbc.sql(END)
                .param("id", left.subscription())
                .query(SwitchedOff::map)
                .list());
    }
}
