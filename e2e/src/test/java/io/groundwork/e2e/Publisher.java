package io.groundwork.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a topic and subscriptions to it, who publishes in bulk by Kafka. */
record Publisher(Suite suite, Caller user, String topic) {

    static Publisher signUp(Suite suite) {
        var user = new Caller(suite, People.signUp(suite)::token);
        var topic = "e2e." + UUID.randomUUID();
        user.post("/api/v1/topics", json(Map.of("name", topic, "access", "private")), key(), 201);
        return new Publisher(suite, user, topic);
    }

    void subscribe(String protocol) {
        user.post("/api/v1/subscriptions", json(Map.of("topic", topic, "protocol", protocol)), key(), 201);
    }

    /** Subscribes an endpoint and waits until it has confirmed. */
    void subscribeWebhook(String endpoint) {
        var wanted = Map.of("topic", topic, "protocol", "webhook", "endpoint", endpoint);
        var id = user.post("/api/v1/subscriptions", json(wanted), key(), 201)
                .json()
                .path("id")
                .asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> user.get("/api/v1/subscriptions/" + id)
                        .json()
                        .path("state")
                        .asString()
                        .equals("active"));
    }

    /** Returns once the broker has all of them. */
    void publish(int messages) {
        try (var producer = Topics.producer(suite)) {
            var sent = IntStream.range(0, messages)
                    .mapToObj(i -> producer.send(new ProducerRecord<>("notification.requests", topic + i, request(i))))
                    .toList();
            producer.flush();
            sent.forEach(Future::resultNow);
        }
    }

    private String request(int number) {
        return json(
                Map.of("message_id", "m" + number, "topic", topic, "subject", "News", "body", "It is out: " + number));
    }

    /** How many deliveries of messages, confirmations aside, are in this state. */
    int deliveries(String state) {
        var list = "/api/v1/deliveries?limit=1&count=true&topic=" + topic + "&state=" + state;
        return user.get(list).json().path("total").asInt();
    }

    private static String json(Map<String, ?> value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
