package io.groundwork.task.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When it is looked for tasks that are due soon: by one replica at a time, and by another when that dies. */
@Configuration(proxyBeanMethods = false)
class ReminderSchedule {

    @Bean
    RecurringTask<Void> reminders(Reminding reminding, ReminderProperties properties) {
        return Tasks.recurring("reminders", FixedDelay.of(properties.interval()))
                .execute((_, context) -> {
                    boolean more;
                    do {
                        more = reminding.remindSome();
                    } while (more && !context.getSchedulerState().isShuttingDown());
                    reminding.forget();
                });
    }
}
