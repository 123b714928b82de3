package io.groundwork.task.scheduling;

import com.github.kagkarlsson.scheduler.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    /** Its own would take the name of the clock that everybody else reads. */
    @Bean
    Clock schedulerClock(java.time.Clock clock) {
        return clock::instant;
    }
}
