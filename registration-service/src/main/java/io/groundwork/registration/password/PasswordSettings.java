package io.groundwork.registration.password;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much work hashing may take.
 *
 * @param concurrentHashes hashes computed at once, 19 MiB each; 0 is one for each processor
 * @param queueTimeout how long a request waits for its turn before it is answered 503
 */
@Validated
@ConfigurationProperties("groundwork.registration.passwords")
record PasswordSettings(
        @DefaultValue("0") @PositiveOrZero int concurrentHashes,
        @DefaultValue("5s") @NotNull Duration queueTimeout) {

    int permits() {
        return concurrentHashes > 0 ? concurrentHashes : Runtime.getRuntime().availableProcessors();
    }
}
