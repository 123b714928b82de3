package io.groundwork.notification.message;

import io.groundwork.notification.subscription.Audiences;
import io.groundwork.notification.subscription.Subscriber;
import io.groundwork.notification.topic.TopicName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps messages and fans them out in one transaction: both happen, once, or neither. */
@Component
public class Publishing {

    private final Messages messages;
    private final Audiences audiences;
    private final FanOut fanOut;
    private final ApplicationEventPublisher events;

    Publishing(Messages messages, Audiences audiences, FanOut fanOut, ApplicationEventPublisher events) {
        this.messages = messages;
        this.audiences = audiences;
        this.fanOut = fanOut;
        this.events = events;
    }

    /**
     * Publishes them in order, by a fixed number of statements for any number of messages and subscribers.
     *
     * @return how many were no repeats
     */
    @Transactional
    public int publish(List<Publication> publications) {
        messages.lockGroups(publications);
        List<KeptMessage> fresh =
                messages.addNew(publications.stream().map(KeptMessage::of).toList());
        if (!fresh.isEmpty()) {
            fanOut.deliver(matches(fresh));
            events.publishEvent(new MessagesPublished(topics(fresh)));
        }
        return fresh.size();
    }

    private List<Match> matches(List<KeptMessage> fresh) {
        Map<TopicName, List<Subscriber>> audience =
                audiences.of(topics(fresh)).stream().collect(Collectors.groupingBy(Subscriber::topic));
        return fresh.stream()
                .flatMap(message -> audience.getOrDefault(message.publication().topic(), List.of()).stream()
                        .filter(subscriber ->
                                subscriber.wants(message.publication().filterable()))
                        .map(subscriber -> Match.of(message, subscriber)))
                .toList();
    }

    private static Set<TopicName> topics(List<KeptMessage> messages) {
        return messages.stream().map(message -> message.publication().topic()).collect(Collectors.toSet());
    }
}
