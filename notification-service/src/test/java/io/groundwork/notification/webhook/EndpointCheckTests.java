package io.groundwork.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundwork.platform.problem.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What is refused when a webhook is saved. */
class EndpointCheckTests {

    private static final Map<String, List<String>> NAMES = Map.of(
            "public.example", List.of("93.184.215.14"),
            "inner.example", List.of("10.1.2.3"),
            "both.example", List.of("93.184.215.14", "127.0.0.1"),
            "v6.example", List.of("2606:2800:21f:cb07:6820:80da:af6b:8b2c"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.9.9.9/hook",
                "https://[::1]/",
                "https://10.0.0.1/",
                "https://172.16.5.5/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fd00:ec2::254]/latest/meta-data/",
                "https://[fe80::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://0.0.0.0/",
                "https://[::]/",
                "https://255.255.255.255/",
                "https://224.0.0.1/",
                "https://198.18.0.1/",
                "https://inner.example/",
                "https://both.example/"
            })
    void refusesWhatIsNotPublic(String endpoint) {
        assertThat(refusal(endpoint).type().slug()).isEqualTo("endpoint-not-public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.1/",
                "https://127.0.0.1./",
                "https://127.0.0.01/",
                "http://public.example/",
                "ftp://public.example/",
                "https://user:secret@public.example/",
                "https://public.example/#part",
                "https:///path",
                "https://public.example:port/",
                "https://pub lic.example/",
                "not a url"
            })
    void refusesWhatParsersReadInSeveralWays(String endpoint) {
        ProblemException refusal = refusal(endpoint);

        assertThat(refusal.type().status().value()).isEqualTo(400);
        assertThat(refusal.errors()).singleElement().extracting("pointer").isEqualTo("/endpoint");
    }

    @Test
    void refusesANameWithoutAddress() {
        assertThat(refusal("https://nowhere.example/").type().slug()).isEqualTo("endpoint-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://public.example/hook?x=1",
                "https://public.example:8443/",
                "https://v6.example/",
                "https://8.8.8.8/"
            })
    void allowsWhatIsPublic(String endpoint) {
        assertThatCode(() -> check(List.of()).require(endpoint)).doesNotThrowAnyException();
    }

    @Test
    void allowsNetworksThatTheOperatorNamed() {
        assertThatCode(() -> check(List.of("10.1.0.0/16")).require("https://inner.example/"))
                .doesNotThrowAnyException();
    }

    private static ProblemException refusal(String endpoint) {
        return catchThrowableOfType(
                ProblemException.class, () -> check(List.of()).require(endpoint));
    }

    private static EndpointCheck check(List<String> allowed) {
        WebhookProperties properties = new WebhookProperties(
                allowed, false, Duration.ofSeconds(1), Duration.ofSeconds(1), DataSize.ofKilobytes(1), 10);
        return new EndpointCheck(new PublicAddresses(EndpointCheckTests::resolve, properties), properties);
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        if (!host.endsWith(".example")) {
            return InetAddress.getAllByName(host);
        }
        List<String> addresses = NAMES.getOrDefault(host, List.of());
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        InetAddress[] found = new InetAddress[addresses.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.ofLiteral(addresses.get(i));
        }
        return found;
    }
}
