package io.groundwork.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the steps of one run tell each other. */
final class Visit {

    final Outside outside;
    final Samples samples;
    /** Told apart from other runs on the same suite by this. */
    final String run = UUID.randomUUID().toString().substring(0, 8);

    private @Nullable Api user;
    private @Nullable EventStream stream;
    private @Nullable JsonNode task;
    private @Nullable Api admin;
    private @Nullable Api client;

    Visit(Outside outside, Samples samples) {
        this.outside = outside;
        this.samples = samples;
    }

    /** The administrator, logged in at first use. */
    Api admin() {
        var known = admin;
        if (known == null) {
            var credentials = outside.credentials();
            known = outside.login(credentials.adminEmail(), credentials.adminPassword());
            admin = known;
        }
        return known;
    }

    /** The demo client, by client credentials at first use. */
    Api client() {
        var known = client;
        if (known == null) {
            known = outside.clientCredentials();
            client = known;
        }
        return known;
    }

    Api user() {
        return require(user, "user");
    }

    EventStream stream() {
        return require(stream, "stream");
    }

    JsonNode task() {
        return require(task, "task");
    }

    void signedUp(Api api) {
        user = api;
    }

    void listening(EventStream opened) {
        stream = opened;
    }

    void planned(JsonNode created) {
        task = created;
    }

    private static <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("an earlier step makes the " + name);
        }
        return value;
    }
}
