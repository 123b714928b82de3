package io.groundwork.notification.delivery;

import io.groundwork.notification.subscription.Protocol;
import java.util.List;

/** A way to reach endpoints. The engine claims, limits, repeats and notes; a channel only makes the calls of its protocol. */
public interface Channel {

    /** Makes one call and waits for its answer, outside any transaction; many at once. Every failure is an answer too. */
    @FunctionalInterface
    interface Calls {
        Answer make(DueDelivery delivery);
    }

    Protocol protocol();

    /** Reads what the calls need, once for all of them. */
    Calls prepare(List<DueDelivery> claimed);
}
