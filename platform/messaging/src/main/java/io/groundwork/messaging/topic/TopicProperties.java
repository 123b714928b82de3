package io.groundwork.messaging.topic;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is created at start.
 *
 * @param topics topics this service writes; those it listens to are known from its listeners. Each gets a twin for dead
 *     letters. Topics that are there stay as they are.
 * @param compactedTopics topics this service writes of which the last value of each key is kept, for a week; they have no twin
 */
@ConfigurationProperties("groundwork.messaging")
record TopicProperties(
        @DefaultValue List<String> topics, @DefaultValue List<String> compactedTopics) {}
