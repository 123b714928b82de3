package io.groundwork.notification.mail;

import io.groundwork.notification.ledger.Ledger;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes what became of mails, many together, and counts those that are under way until it is noted. */
@Component
class MailLedger extends Ledger<MailReport> {

    private static final Logger log = LoggerFactory.getLogger(MailLedger.class);

    private final MailDeliveries deliveries;
    private final MeterRegistry meters;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Runnable whenNoted = () -> {};

    MailLedger(MailDeliveries deliveries, MailProperties properties, MeterRegistry meters) {
        super("mail-ledger", properties.poll());
        this.deliveries = deliveries;
        this.meters = meters;
    }

    void whenNoted(Runnable callback) {
        whenNoted = callback;
    }

    int underWay() {
        return underWay.get();
    }

    void begin() {
        underWay.incrementAndGet();
    }

    /** Ends one that has nothing to report. */
    void abandon() {
        underWay.decrementAndGet();
    }

    @Override
    protected void note(List<MailReport> reports) {
        deliveries.note(reports);
        underWay.addAndGet(-reports.size());
        reports.forEach(this::count);
        whenNoted.run();
    }

    private void count(MailReport report) {
        String outcome =
                report.state() == MailState.PENDING ? "retry" : report.state().stored();
        meters.counter("groundwork.mail.attempts", "outcome", outcome).increment();
        if (report.state() == MailState.DEAD) {
            log.warn(
                    "Mail {} is dead after {} attempts: {}",
                    report.mail().id(),
                    report.mail().attempts(),
                    report.error());
        }
    }
}
