package io.groundwork.task.cleanup;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the cleanup runs: every night, and when an administrator asks for it. */
@Configuration(proxyBeanMethods = false)
class CleanupSchedule {

    static final String REQUESTED = "requested-cleanup";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A night in which a requested one is running needs none of its own. */
    @Bean
    RecurringTask<Void> nightlyCleanup(CleanupRun run, CleanupProperties properties) {
        return Tasks.recurring("nightly-cleanup", new CronSchedule(properties.cron(), properties.zone()))
                .execute((_, context) -> run.nightly(context.getSchedulerState()::isShuttingDown));
    }

    @Bean
    CustomTask<Void> requestedCleanup(CleanupRun run) {
        return Tasks.custom(REQUESTED, Void.class).execute((instance, context) -> {
            var id = new CleanupId(UUID.fromString(instance.getId()));
            return run.requested(id, context.getSchedulerState()::isShuttingDown)
                    ? new OnCompleteRemove<>()
                    : new OnCompleteReschedule<>(FixedDelay.of(PATIENCE));
        });
    }
}
