package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every process is killed in turn while traffic runs. Afterwards all that was accepted is there, once: accounts, tasks,
 * events, notifications, orders, clicks.
 */
@RunningSuite
class FaultTests {

    /** Each service is also the holder of its schema's outbox relay. */
    private static final List<String> VICTIMS = List.of(
            "task-service",
            "registration-service",
            "kafka",
            "notification-service",
            "ingest-service",
            "postgres",
            "gateway",
            "redis");

    private static final Duration UNDISTURBED = Duration.ofSeconds(3);
    private static final Duration SETTLING = Duration.ofMinutes(3);

    @Test
    void nothingIsLostOrDoubledWhoeverIsKilled(Suite suite) throws Exception {
        var person = People.signUp(suite);
        var user = new Caller(suite, person::token);
        user.post("/api/v1/subscriptions", "{\"topic\":\"orders.high-value\",\"protocol\":\"inbox\"}", key(), 201);
        var project = user.post("/api/v1/projects", "{\"name\":\"Faults\"}", key(), 201)
                .json();
        try (var traffic = new Traffic(suite, user, project.path("id").asString());
                var live = new LiveInbox(suite.url(), person::token)) {
            traffic.start();
            VICTIMS.forEach(victim -> killAndRecover(suite, victim));
            LockSupport.parkNanos(UNDISTURBED.toNanos());
            traffic.stop();

            await().atMost(SETTLING).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
                assertAccounts(suite, traffic);
                assertTasks(user, traffic, project.path("id").asString());
                assertOrders(suite, traffic);
                assertNotifications(user, traffic);
                assertClicks(suite, traffic);
            });
            assertEvents(suite, traffic);
            assertLive(user, live);
            System.out.printf(
                    "Killed %d processes; %d accounts, %d tasks, %d orders (%d large), %d clicks: each there once%n",
                    VICTIMS.size(),
                    traffic.people.size(),
                    traffic.taskIds.size(),
                    traffic.orders.size(),
                    traffic.largeOrders.size(),
                    traffic.clicks.size());
        }
    }

    private static void killAndRecover(Suite suite, String victim) {
        LockSupport.parkNanos(UNDISTURBED.toNanos());
        var pid = suite.pid(victim);
        suite.kill(victim);
        suite.awaitRecovery(victim, pid);
    }

    private static void assertAccounts(Suite suite, Traffic traffic) {
        var admin = new Caller(suite, () -> People.admin(suite));
        var registered = emails(admin.walk("/api/v1/users?limit=200"), traffic.run);
        assertSame(registered, traffic.people);
    }

    private static void assertTasks(Caller user, Traffic traffic, String projectId) {
        var listed = user.walk("/api/v1/tasks?limit=200&project_id=" + projectId);
        assertSame(texts(listed, "id"), traffic.taskIds);
        assertThat(texts(listed, "title")).doesNotHaveDuplicates();
    }

    private static void assertOrders(Suite suite, Traffic traffic) {
        var client = new Caller(suite, () -> People.demoClient(suite));
        assertSame(ours(texts(client.walk("/api/v1/orders?limit=200"), "order_id"), traffic.run), traffic.orders);
        assertSame(
                ours(texts(client.walk("/api/v1/orders/high-value?limit=200"), "order_id"), traffic.run),
                traffic.largeOrders);
    }

    private static void assertNotifications(Caller user, Traffic traffic) {
        var inbox = user.walk("/api/v1/notifications?limit=200");
        assertSame(about(inbox, "task.created", "task_id"), traffic.taskIds);
        assertSame(ours(about(inbox, "order.high-value", "order_id"), traffic.run), traffic.largeOrders);
    }

    private static void assertClicks(Suite suite, Traffic traffic) {
        var client = new Caller(suite, () -> People.demoClient(suite));
        var path = "/api/v1/clicks/users/e2e-" + traffic.run + "?window=1h&at=2026-03-01T12:30:00Z";
        assertThat(client.get(path).json().path("count").asInt()).isEqualTo(traffic.clicks.size());
    }

    /** On the topic an event may stand twice, with one id; two ids would be two events. */
    private static void assertEvents(Suite suite, Traffic traffic) {
        assertSame(idsOf(suite, "task.events", "task.created", "task_id", traffic.taskIds), traffic.taskIds);
        assertSame(idsOf(suite, "user.events", "user.registered", "email", traffic.people), traffic.people);
        assertSame(
                idsOf(suite, "orders.high-value", "order.high-value", "order_id", traffic.largeOrders),
                traffic.largeOrders);
    }

    private static void assertLive(Caller user, LiveInbox live) {
        var newest = user.get("/api/v1/notifications?limit=1")
                .json()
                .path("items")
                .path(0)
                .path("sequence")
                .asLong();
        await().atMost(Duration.ofSeconds(60)).until(() -> live.ids().getLast() == newest);
        assertThat(live.ids()).isSorted().doesNotHaveDuplicates();
        assertThat(live.ids()).hasSameSizeAs(user.walk("/api/v1/notifications?limit=200"));
    }

    private static List<String> idsOf(Suite suite, String topic, String type, String field, Collection<String> wanted) {
        var known = Set.copyOf(wanted);
        return Topics.fieldById(suite, topic, type, field).values().stream()
                .filter(known::contains)
                .toList();
    }

    private static void assertSame(Collection<String> found, Collection<String> expected) {
        assertThat(found.stream().sorted().toList())
                .isEqualTo(expected.stream().sorted().toList());
    }

    private static List<String> emails(List<JsonNode> users, String run) {
        return ours(texts(users, "email"), run);
    }

    private static List<String> ours(List<String> ids, String run) {
        return ids.stream().filter(id -> id.contains("-" + run + "-")).toList();
    }

    private static List<String> texts(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asString()).toList();
    }

    private static List<String> about(List<JsonNode> inbox, String type, String field) {
        return inbox.stream()
                .filter(n -> n.path("type").asString().equals(type))
                .map(n -> n.path("data").path(field).asString())
                .toList();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
