package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People who come by Kafka three times over, some by REST as well, while the service is killed: each has one account. */
@RunningSuite
class IntakeTests {

    private static final String SERVICE = "registration-service";
    private static final String LAST = "-last-";
    private static final int COPIES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void everybodyHasOneAccountAndOneEventWhateverIsRepeatedOrKilled(Suite suite) throws Exception {
        register(suite, 400, 10, 1);
    }

    @Test
    @Tag("soak")
    void tenThousandComeThreeTimesEach(Suite suite) throws Exception {
        register(suite, 10_000, 300, 2);
    }

    private static void register(Suite suite, int people, int byRest, int kills) throws Exception {
        String run = UUID.randomUUID().toString().substring(0, 8);
        List<String> emails = IntStream.range(0, people)
                .mapToObj(i -> "intake-" + run + "-" + i + "@example.com")
                .toList();
        long start = System.nanoTime();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> rest = executor.submit(() -> signUp(suite, emails.subList(people - byRest, people)));
            for (int copy = 0; copy < COPIES; copy++) {
                send(suite, emails);
                if (copy < kills) {
                    killAndRecover(suite);
                }
            }
            rest.get();
        }
        awaitRegistered(suite, run);
        report(people, byRest, kills, System.nanoTime() - start);
        assertAccounts(suite, emails, run);
    }

    private static void report(int people, int byRest, int kills, long nanos) {
        System.out.printf(
                Locale.ROOT,
                "Intake: %d people, %d messages, %d sign-ups by REST, %d kills: each there once after %.0f s%n",
                people,
                people * COPIES,
                byRest,
                kills,
                nanos / 1e9);
    }

    private static void send(Suite suite, List<String> emails) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (var producer = Topics.producer(suite)) {
            for (String email : emails) {
                var value =
                        "{\"message_id\":\"%s\",\"email\":\"%s\",\"display_name\":\"Intake\"}".formatted(email, email);
                sent.add(producer.send(new ProducerRecord<>("registration.requests", email, value)));
            }
        }
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    private static void signUp(Suite suite, List<String> emails) {
        var anybody = new Caller(suite, () -> People.demoClient(suite));
        for (String email : emails) {
            var body = "{\"email\":\"%s\",\"password\":\"a long enough password\",\"display_name\":\"Intake\"}"
                    .formatted(email);
            anybody.post("/api/v1/registrations", body, UUID.randomUUID().toString(), 202);
        }
    }

    private static void killAndRecover(Suite suite) {
        long pid = suite.pid(SERVICE);
        suite.kill(SERVICE);
        suite.awaitRecovery(SERVICE, pid);
    }

    /** One more to every partition: when these have their accounts, all before them has been dealt with. */
    private static void awaitRegistered(Suite suite, String run) throws Exception {
        List<String> closing = IntStream.range(0, 60)
                .mapToObj(i -> "intake-" + run + LAST + i + "@example.com")
                .toList();
        send(suite, closing);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> registered(suite, run).containsAll(closing));
    }

    private static void assertAccounts(Suite suite, List<String> emails, String run) {
        var events = registered(suite, run).stream()
                .filter(email -> !email.contains(LAST))
                .sorted()
                .toList();
        assertThat(events).isEqualTo(emails.stream().sorted().toList());
        var admin = new Caller(suite, () -> People.admin(suite));
        var accounts = admin.walk("/api/v1/users?limit=200").stream()
                .map(user -> user.path("email").asString())
                .filter(email -> email.startsWith("intake-" + run) && !email.contains(LAST))
                .sorted()
                .toList();
        assertThat(accounts).isEqualTo(events);
    }

    /** Addresses of all events of this run, one for each id. */
    private static List<String> registered(Suite suite, String run) {
        return Topics.fieldById(suite, "user.events", "user.registered", "email").values().stream()
                .filter(email -> email.startsWith("intake-" + run))
                .toList();
    }
}
