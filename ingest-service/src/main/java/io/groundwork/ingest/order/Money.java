package io.groundwork.ingest.order;

import java.math.BigDecimal;

/**
 * An amount in its own currency; nothing here converts.
 *
 * @param currency ISO 4217 code
 * @param amount with the scale it was sent with
 */
record Money(String currency, BigDecimal amount) {

    /** Strictly above: 10000.00 does not exceed 10000. The limit counts in this money's currency, whichever it is. */
    boolean exceeds(BigDecimal limit) {
        return amount.compareTo(limit) > 0;
    }
}
