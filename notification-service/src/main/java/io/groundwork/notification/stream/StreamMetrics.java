package io.groundwork.notification.stream;

import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A stream lasts as long as its client stays: among the times of requests it would look like a slow answer. */
@Configuration(proxyBeanMethods = false)
class StreamMetrics {

    @Bean
    MeterFilter streamsAreNoRequests() {
        return MeterFilter.deny(meter -> StreamController.PATH.equals(meter.getTag("uri")));
    }
}
