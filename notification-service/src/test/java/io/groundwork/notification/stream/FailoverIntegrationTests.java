package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.BackendKind;
import io.groundwork.test.TestBackend;
import io.groundwork.test.TestBackends;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/**
 * Replicas as processes; one is killed and Redis restarted while events go on. Half of the clients follow their inboxes, half a
 * topic; the events are committed by yet another instance, that of this JVM.
 */
@NotificationIntegrationTest
class FailoverIntegrationTests {

    private static final Duration PROMISED = Duration.ofSeconds(1);

    private final NotificationDelivery delivery;
    private final String vaultKey;
    private final int port;

    FailoverIntegrationTests(NotificationDelivery delivery, Environment environment, @LocalServerPort int port) {
        this.delivery = delivery;
        this.vaultKey = environment.getRequiredProperty("groundwork.notification.vault.key");
        this.port = port;
    }

    @Test
    @Timeout(120)
    void everyClientGetsEveryEventOnceAndInOrder() {
        run(2, 60, 10, Duration.ofMillis(200));
    }

    @Test
    @Tag("soak")
    @Timeout(500)
    void everyOneOfThreeThousandClientsGetsEveryEventOnceAndInOrder() {
        run(3, 3_000, 60, Duration.ofSeconds(1));
    }

    private void run(int replicas, int clients, int steadyEvents, Duration pace) {
        List<Replica> processes = new ArrayList<>();
        try {
            Stream.generate(() -> Replica.start(vaultKey)).limit(replicas).forEach(processes::add);
            String owner = UUID.randomUUID().toString();
            String topic = Topics.create(ApiClient.of(port, owner), "public");
            processes.forEach(Replica::awaitReady);
            try (Audience audience = Audience.of(clients, topic, () -> ports(processes))) {
                EventMaker events = new EventMaker(
                        delivery, audience.users().stream().map(UserId::new).toList(), port, owner, topic, pace);
                audience.awaitPlaced();
                hold(events, audience, processes, steadyEvents);
            }
        } finally {
            processes.forEach(Replica::close);
        }
    }

    private static void hold(EventMaker events, Audience audience, List<Replica> processes, int steadyEvents) {
        events.make(2); // until everything is warm
        audience.awaitAll(events.made());
        audience.latencies().clear();
        events.make(steadyEvents);
        audience.awaitAll(events.made());
        String steady = audience.latencies().toString();
        Duration p99 = audience.latencies().percentile(99);
        audience.latencies().clear();

        processes.getFirst().kill();
        events.make(4);
        restartRedis(events);
        events.make(4);
        audience.awaitAll(events.made());

        System.out.printf(
                "Live: %d clients at %d replicas, %d events each; from before the commit to the client %s; with one replica"
                        + " killed and Redis restarted %s%n",
                audience.size(), processes.size(), events.made(), steady, audience.latencies());
        assertThat(audience.faults()).isEmpty();
        assertThat(p99).isLessThan(PROMISED);
    }

    private static void restartRedis(EventMaker events) {
        TestBackend redis = TestBackends.of(BackendKind.REDIS);
        redis.kill();
        try {
            events.make(4);
        } finally {
            redis.restart();
        }
    }

    private static List<Integer> ports(List<Replica> processes) {
        return processes.stream().filter(Replica::isAlive).map(Replica::port).toList();
    }
}
