package io.groundwork.messaging.listener;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What the values of topics are checked against.
 *
 * @param schemas JSON Schema (2020-12) by topic; in YAML a name with a dot is written {@code "[orders.high-value]"}. A topic
 *     without one is not checked.
 */
@ConfigurationProperties("groundwork.messaging")
record SchemaProperties(@DefaultValue Map<String, Resource> schemas) {}
