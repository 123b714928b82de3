package io.groundwork.registration.client;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a token may allow, in words for the person who is asked. */
public final class Scopes {

    /** Without it a client's token carries no roles: an administrator's third-party app is no administrator. */
    public static final String ROLES = "roles";

    private static final Map<String, String> MEANINGS = meanings();

    private Scopes() {}

    /** In the order people are shown them. */
    public static List<String> all() {
        return List.copyOf(MEANINGS.keySet());
    }

    /** The granted ones with their meanings, in the order people are shown them. */
    public static List<String> explain(Collection<String> scopes) {
        return MEANINGS.entrySet().stream()
                .filter(scope -> scopes.contains(scope.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("openid", "Know who you are");
        meanings.put("profile", "See your name and language");
        meanings.put("email", "See your mail address");
        meanings.put(ROLES, "Act with your roles, such as administrator");
        meanings.put("accounts:read", "Read your account");
        meanings.put("accounts:write", "Change your account");
        meanings.put("tasks:read", "Read your projects and tasks");
        meanings.put("tasks:write", "Change your projects and tasks");
        meanings.put("notifications:read", "Read your notifications");
        meanings.put("notifications:write", "Send notifications and change your subscriptions");
        meanings.put("ingest:read", "Read data that was taken in");
        meanings.put("ingest:write", "Send data in");
        return meanings;
    }
}
