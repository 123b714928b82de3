package io.groundwork.ingest.order;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * One line of an order, as it was sent.
 *
 * @param quantity a whole number, which JSON may write as 2.0
 * @param unitPrice decimal text
 * @param discount decimal text, a fraction of the price from 0 to 1
 */
record OrderLine(
        String productId,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal quantity,
        String unitPrice,
        String discount) {}
