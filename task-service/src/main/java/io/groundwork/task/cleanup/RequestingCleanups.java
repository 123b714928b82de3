package io.groundwork.task.cleanup;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.groundwork.platform.security.Caller;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes on a cleanup that is to run now, on whichever replica: it is kept before the caller is answered. */
@Service
class RequestingCleanups {

    private final CleanupAudit audit;
    private final FindingCleanups finding;
    private final SchedulerClient scheduler;
    private final Clock clock;

    RequestingCleanups(CleanupAudit audit, FindingCleanups finding, SchedulerClient scheduler, Clock clock) {
        this.audit = audit;
        this.finding = finding;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional
    CleanupResponse request(boolean dryRun, Caller caller) {
        CleanupId id = audit.add(caller.subject(), dryRun);
        scheduler.scheduleIfNotExists(
                new TaskInstance<Void>(CleanupSchedule.REQUESTED, id.value().toString()), clock.instant());
        return finding.one(id);
    }
}
