package io.groundwork.notification.stream;

import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A stream lasts as long as its client stays: among the times of requests it would look like a slow answer. */
@Configuration(proxyBeanMethods = false)
class StreamMetrics {

    private static final Set<String> STREAMS = Set.of(StreamController.PATH, TopicStreamController.PATH);

    @Bean
    MeterFilter streamsAreNoRequests() {
        return MeterFilter.deny(meter -> STREAMS.contains(String.valueOf(meter.getTag("uri"))));
    }
}
