package io.groundwork.messaging.deadletter;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * What this service listens to.
 *
 * @param topics names of the topics
 * @param groups consumer groups of the listeners; usually one
 */
record ConsumedTopics(Set<String> topics, Set<String> groups) {

    static ConsumedTopics of(KafkaListenerEndpointRegistry registry) {
        Collection<MessageListenerContainer> listeners = registry.getListenerContainers();
        return new ConsumedTopics(
                listeners.stream().flatMap(ConsumedTopics::topics).collect(Collectors.toSet()),
                listeners.stream()
                        .flatMap(it -> Stream.ofNullable(it.getGroupId()))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> topics(MessageListenerContainer listener) {
        String[] topics = listener.getContainerProperties().getTopics();
        return topics == null ? Stream.empty() : Stream.of(topics);
    }
}
