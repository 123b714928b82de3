package io.groundwork.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import io.groundwork.notification.WebhookSink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What is refused when a webhook is sent, and how it is signed. */
class WebhookClientTests {

    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final SigningKey key = SigningKey.generate();
    private final WebhookSink sink = new WebhookSink();
    private final URI address = URI.create(sink.url("/hook"));

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void refusesANameThatIsPublicAtSaveAndLoopbackAtSend() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        HostResolver rebinding = host -> new InetAddress[] {lookups.getAndIncrement() == 0 ? PUBLIC : LOOPBACK};
        WebhookProperties properties = properties(List.of());
        PublicAddresses addresses = new PublicAddresses(rebinding, properties);
        String endpoint = "http://rebind.example:" + address.getPort() + "/";

        new EndpointCheck(addresses, properties).require(endpoint);
        WebhookClient client = new WebhookClient(addresses, properties);

        assertThat(call(client, URI.create(endpoint)).error()).contains("not public");
        assertThat(sink.calls()).isEmpty();
        client.destroy();
    }

    @Test
    void resolvesOnceAndConnectsToWhatItChecked() {
        AtomicInteger lookups = new AtomicInteger();
        HostResolver rebinding = host -> new InetAddress[] {lookups.getAndIncrement() == 0 ? LOOPBACK : PUBLIC};
        WebhookClient client = client(rebinding, List.of("127.0.0.1/32"));

        assertThat(call(client, URI.create("http://once.example:" + address.getPort() + "/"))
                        .isSuccess())
                .isTrue();
        assertThat(lookups).hasValue(1);
    }

    @Test
    void refusesAddressesThatNeedNoName() {
        WebhookClient client = client(InetAddress::getAllByName, List.of());

        assertThat(call(client, address).error()).contains("not public");
        assertThat(call(client, URI.create("http://[::ffff:127.0.0.1]:" + address.getPort() + "/"))
                        .error())
                .contains("not public");
        assertThat(call(client, URI.create("http://2130706433:" + address.getPort() + "/"))
                        .error())
                .contains("not allowed");
        assertThat(sink.calls()).isEmpty();
    }

    @Test
    void followsNoRedirect() {
        sink.answering(call -> WebhookSink.Reply.of(call.path().equals("/hook") ? 302 : 200));

        assertThat(call(local(), address).error()).isEqualTo("The endpoint answered 302");
        assertThat(sink.calls()).hasSize(1);
    }

    @Test
    void readsTheBeginningOfAnAnswerOnly() {
        sink.answering(call -> new WebhookSink.Reply(200, "", "x".repeat(1_000_000)));

        assertThat(call(local(), address).body()).hasSize(1024);
    }

    @Test
    void waitsNoLongerThanItShould() {
        CountDownLatch never = new CountDownLatch(1);
        sink.answering(call -> {
            await(never);
            return WebhookSink.Reply.of(200);
        });

        assertThat(call(local(), address).error()).isNotNull();
        never.countDown();
    }

    @Test
    void isVerifiedByTheReferenceLibrary() {
        SigningKey old = SigningKey.generate();
        WebhookSigned signed = new WebhookSigned(List.of(key, old));

        assertThatCode(() -> signed.verifyWith(key)).doesNotThrowAnyException();
        assertThatCode(() -> signed.verifyWith(old)).doesNotThrowAnyException();
        assertThatCode(() -> signed.verifyWith(SigningKey.generate())).hasMessageContaining("No matching signature");
    }

    /** A call that has arrived at the sink. */
    private final class WebhookSigned {

        private final WebhookSink.Call call;

        WebhookSigned(List<SigningKey> keys) {
            local().call(webhook(address, keys));
            call = sink.calls().getFirst();
        }

        void verifyWith(SigningKey candidate) throws Exception {
            new Webhook(candidate.secret()).verify(call.body(), call.headers());
        }
    }

    private WebhookClient local() {
        return client(InetAddress::getAllByName, List.of("127.0.0.0/8"));
    }

    private static WebhookClient client(HostResolver resolver, List<String> allowed) {
        WebhookProperties properties = properties(allowed);
        return new WebhookClient(new PublicAddresses(resolver, properties), properties);
    }

    private static WebhookProperties properties(List<String> allowed) {
        return new WebhookProperties(
                allowed, true, Duration.ofSeconds(1), Duration.ofSeconds(2), DataSize.ofKilobytes(1), 10);
    }

    private WebhookAnswer call(WebhookClient client, URI endpoint) {
        return client.call(webhook(endpoint, List.of(key)));
    }

    private static io.groundwork.notification.webhook.Webhook webhook(URI endpoint, List<SigningKey> keys) {
        return new io.groundwork.notification.webhook.Webhook(
                endpoint, "msg_1", Clock.systemUTC().instant(), "{\"type\":\"test\"}", keys);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
