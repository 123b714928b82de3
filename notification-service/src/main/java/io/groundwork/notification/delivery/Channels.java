package io.groundwork.notification.delivery;

import io.groundwork.notification.delivery.Channel.Calls;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All channels, by the protocol of the deliveries that are theirs. */
@Component
class Channels {

    private static final Calls NONE = delivery -> Answer.notCalled("Nothing is sent by " + delivery.protocol());

    private final Map<String, Channel> byProtocol;

    Channels(List<Channel> channels) {
        this.byProtocol = channels.stream()
                .collect(Collectors.toUnmodifiableMap(
                        channel -> channel.protocol().stored(), Function.identity()));
    }

    /** Prepares each channel once. */
    Calls prepare(List<DueDelivery> claimed) {
        Map<String, Calls> prepared =
                claimed.stream().collect(Collectors.groupingBy(DueDelivery::protocol)).entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> calls(entry.getKey(), entry.getValue())));
        return delivery -> prepared.getOrDefault(delivery.protocol(), NONE).make(delivery);
    }

    private Calls calls(String protocol, List<DueDelivery> claimed) {
        Channel channel = byProtocol.get(protocol);
        return channel == null ? NONE : channel.prepare(claimed);
    }
}
