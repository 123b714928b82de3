package io.groundwork.messaging.topic;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;

@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnBean(KafkaAdmin.class)
@EnableConfigurationProperties({TopicProperties.class, ClusterProperties.class})
class TopicAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TopicCreator topicCreator(
            KafkaAdmin admin,
            TopicProperties properties,
            ClusterProperties cluster,
            ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
        EventTopics topics = new EventTopics(cluster);
        return new TopicCreator(
                admin.getConfigurationProperties(),
                () -> Stream.concat(
                                topics
                                        .describe(Stream.concat(properties.topics().stream(), consumed(listeners))
                                                .toList())
                                        .stream(),
                                topics.describeCompacted(properties.compactedTopics()).stream())
                        .toList());
    }

    private static Stream<String> consumed(ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
        return listeners.stream()
                .flatMap(registry -> registry.getListenerContainers().stream())
                .map(container -> container.getContainerProperties().getTopics())
                .flatMap(topics -> topics == null ? Stream.empty() : Stream.of(topics));
    }
}
