package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * What the issuer does in a second, beside what the bare cryptography does on the same cores: turn by turn in one run, so that whatever else
 * the machine does hits both.
 */
@Tag("soak")
@RunningSuite
class IssuerRateTests {

    private static final int ROUNDS = 4;
    private static final int SECONDS = 6;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final String PASSWORD = "a long enough password";

    @Test
    void signingInIsBoundByTheHashAndLittleElse(Suite suite) throws Exception {
        List<Callable<Http.Answer>> people = people(suite, 2 * CORES).stream()
                .map(email -> signIn(suite, email))
                .toList();
        Rates rates = compare("argon2id", people, 201);
        System.out.printf(
                Locale.ROOT,
                "Password logins: %.1f/s; raw Argon2id %.1f/s; ratio %.2f%n",
                rates.served(),
                rates.raw(),
                rates.served() / rates.raw());
        assertThat(rates.served() / rates.raw()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void clientsGetTokensManyTimesASecond(Suite suite) throws Exception {
        Callable<Http.Answer> grant = grant(suite);
        List<Callable<Http.Answer>> clients =
                IntStream.range(0, 8 * CORES).mapToObj(_ -> grant).toList();
        Rates rates = compare("rs256", clients, 200);
        System.out.printf(
                Locale.ROOT,
                "Client-credentials grants: %.0f/s, %.0f/s for each of %d cores; raw RS256 %.0f/s%n",
                rates.served(),
                rates.served() / CORES,
                CORES,
                rates.raw());
        assertThat(rates.served() / CORES).isGreaterThanOrEqualTo(250);
    }

    private static Rates compare(String raw, List<Callable<Http.Answer>> callers, int status) throws Exception {
        served(callers, status, 2 * SECONDS);
        double allRaw = 0;
        double allServed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            allRaw += raw(raw);
            allServed += served(callers, status, SECONDS);
        }
        return new Rates(allServed / ROUNDS, allRaw / ROUNDS);
    }

    private record Rates(double served, double raw) {}

    private static double served(List<Callable<Http.Answer>> callers, int status, int seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Future<Integer>> counts = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.forEach(caller -> counts.add(executor.submit(() -> count(caller, status, end))));
        }
        int all = 0;
        for (Future<Integer> count : counts) {
            all += count.get();
        }
        return all / ((System.nanoTime() - start) / 1e9);
    }

    private static int count(Callable<Http.Answer> caller, int status, long end) throws Exception {
        int count = 0;
        while (System.nanoTime() < end) {
            assertThat(caller.call().status()).isEqualTo(status);
            count++;
        }
        return count;
    }

    /** In a JVM like a service's. */
    private static double raw(String what) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RawRates.class.getName(),
                        what,
                        String.valueOf(CORES),
                        String.valueOf(SECONDS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Double.parseDouble(output.strip());
    }

    private static Callable<Http.Answer> signIn(Suite suite, String email) {
        var body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);
        return () -> service(suite).post("/api/v1/sessions", body);
    }

    private static Callable<Http.Answer> grant(Suite suite) {
        var pair = suite.credential("DEMO_CLIENT_ID") + ":" + suite.credential("DEMO_CLIENT_SECRET");
        var http = service(suite)
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .with("Content-Type", "application/x-www-form-urlencoded");
        return () -> http.send("POST", "/oauth2/token", "grant_type=client_credentials");
    }

    /** Not by the gateway: it is the issuer that is measured. */
    private static Http service(Suite suite) {
        return new Http("http://localhost:" + suite.port("REGISTRATION"));
    }

    /** Imported, with a hash of the issuer's own kind, so that none is made anew. */
    private static List<String> people(Suite suite, int count) {
        String run = "rate-" + UUID.randomUUID();
        String hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
        List<String> emails = IntStream.range(0, count)
                .mapToObj(i -> run + "-" + i + "@example.com")
                .toList();
        String file = emails.stream()
                .map(email ->
                        "{\"email\":\"%s\",\"display_name\":\"Rate\",\"password_hash\":\"%s\",\"email_verified\":true}\n"
                                .formatted(email, hash))
                .collect(Collectors.joining());
        var admin = new Caller(suite, () -> People.admin(suite));
        String id = admin.upload("/api/v1/users/imports", "application/x-ndjson", file, 202)
                .json()
                .path("id")
                .asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> admin.get("/api/v1/users/imports/" + id)
                        .json()
                        .path("state")
                        .asString()
                        .equals("completed"));
        return emails;
    }
}
