package io.groundwork.notification.stream;

import static org.awaitility.Awaitility.await;

import io.groundwork.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Many followers: the one half, each of the own inbox, the other half of one topic. */
final class Audience implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<Follower> followers = new ArrayList<>();
    private final List<String> users = new ArrayList<>();
    private final Latencies latencies = new Latencies();

    static Audience of(int size, String topic, Supplier<List<Integer>> ports) {
        Audience audience = new Audience();
        for (int i = 0; i < size / 2; i++) {
            String user = UUID.randomUUID().toString();
            audience.users.add(user);
            audience.add("/api/v1/notifications/stream", user, ports);
            audience.add("/api/v1/topics/" + topic + "/stream", user, ports);
        }
        return audience;
    }

    List<String> users() {
        return users;
    }

    int size() {
        return followers.size();
    }

    Latencies latencies() {
        return latencies;
    }

    void awaitPlaced() {
        await().atMost(PATIENCE).until(() -> followers.stream().allMatch(Follower::isPlaced));
    }

    /** Until each has at least so many events, however wrong they are. */
    void awaitAll(long events) {
        await().atMost(PATIENCE).until(() -> followers.stream().allMatch(follower -> follower.count() >= events));
    }

    List<String> faults() {
        return followers.stream()
                .map(Follower::fault)
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    @Override
    public void close() {
        followers.forEach(Follower::close);
    }

    private void add(String path, String user, Supplier<List<Integer>> ports) {
        String bearer = TestTokens.user(user)
                .scopes("notifications:read")
                .expiresAt(Clock.systemUTC().instant().plus(Duration.ofHours(1)))
                .bearer();
        followers.add(new Follower(path, bearer, ports, latencies::add));
    }
}
