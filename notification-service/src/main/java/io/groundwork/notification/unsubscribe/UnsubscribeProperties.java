package io.groundwork.notification.unsubscribe;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the links in mails lead.
 *
 * @param publicUrl where people reach the suite
 */
@Validated
@ConfigurationProperties("groundwork.unsubscribe")
record UnsubscribeProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl) {}
