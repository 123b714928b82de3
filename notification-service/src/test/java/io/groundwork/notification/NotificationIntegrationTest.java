package io.groundwork.notification;

import io.groundwork.test.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/** The whole service on real backends and a real mail server, with waits short enough to sit through; one context for all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import({TestMailServer.Settings.class, StatementLog.class})
@IntegrationTest(
        properties = {
            "groundwork.stream.heartbeat=500ms",
            "groundwork.stream.safety-poll=500ms",
            "groundwork.stream.page-size=25",
            "groundwork.stream.max-per-user=3",
            "groundwork.websocket.max-per-user=2",
            "groundwork.websocket.heartbeat=1s",
            "groundwork.websocket.slow-after=700ms",
            "groundwork.websocket.send-timeout=5s",
            "groundwork.notification.vault.key=a key of thirty-two characters or more",
            "groundwork.webhook.allowed-networks=127.0.0.0/8",
            "groundwork.webhook.plain-http=true",
            "groundwork.webhook.timeout=2s",
            "groundwork.delivery.schedule=0s,100ms,100ms",
            "groundwork.delivery.poll=100ms",
            "groundwork.delivery.lease=5s",
            "groundwork.mail.poll=100ms",
            "groundwork.mail.first-retry=100ms",
            "groundwork.mail.longest-retry=400ms",
            "spring.mail.properties.mail.smtp.timeout=2000",
            "server.tomcat.connection-timeout=2s"
        })
public @interface NotificationIntegrationTest {}
