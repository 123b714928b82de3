package io.groundwork.messaging.deadletter;

import io.groundwork.messaging.DeadLetterTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/** Reads the dead-letter twins of the topics this service listens to, and keeps what its own listeners have put there. */
final class DeadLetterCollector implements SmartLifecycle {

    private final KafkaListenerEndpointRegistry registry;
    private final ConcurrentKafkaListenerContainerFactory<?, ?> factory;
    private final DeadLetters deadLetters;
    private final String group;
    private volatile @Nullable ConcurrentMessageListenerContainer<?, ?> container;

    /** @param group consumer group of this collector, one for all replicas */
    DeadLetterCollector(
            KafkaListenerEndpointRegistry registry,
            ConcurrentKafkaListenerContainerFactory<?, ?> factory,
            DeadLetters deadLetters,
            String group) {
        this.registry = registry;
        this.factory = factory;
        this.deadLetters = deadLetters;
        this.group = group;
    }

    @Override
    public void start() {
        ConsumedTopics consumed = ConsumedTopics.of(registry);
        if (consumed.topics().isEmpty()) {
            return;
        }
        String[] twins = consumed.topics().stream().map(DeadLetterTopic::of).toArray(String[]::new);
        ConcurrentMessageListenerContainer<?, ?> collector = factory.createContainer(twins);
        ContainerProperties properties = collector.getContainerProperties();
        properties.setGroupId(group);
        properties.setMessageListener((MessageListener<String, byte[]>) received -> {
            FailedRecord failed = new FailedRecord(received);
            if (consumed.groups().contains(failed.group())) {
                deadLetters.add(failed);
            }
        });
        collector.setBeanName("dead-letters");
        collector.setCommonErrorHandler(CollectorErrors.handler());
        collector.start();
        container = collector;
    }

    @Override
    public void stop() {
        ConcurrentMessageListenerContainer<?, ?> running = container;
        container = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return container != null;
    }

    /** With the other listeners, after the topics were created. */
    @Override
    public int getPhase() {
        return ConcurrentMessageListenerContainer.DEFAULT_PHASE;
    }
}
