package io.groundwork.ingest.order;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What counts as a high-value order.
 *
 * @param highValueThreshold amount that an order has to exceed, in the order's own currency: 10000 USD and 10000 JPY alike
 */
@Validated
@ConfigurationProperties("groundwork.orders")
record OrderSettings(
        @DefaultValue("10000") @PositiveOrZero @Digits(integer = 15, fraction = 4)
        BigDecimal highValueThreshold) {}
