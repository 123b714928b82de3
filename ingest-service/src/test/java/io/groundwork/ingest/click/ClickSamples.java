package io.groundwork.ingest.click;

/** Page views for tests, as JSON. */
final class ClickSamples {

    private ClickSamples() {}

    static String click(String id, String user, String url, String occurredAt) {
        return """
                {"event_id":"%s","user_id":"%s","url":"%s","occurred_at":"%s"}""".formatted(id, user, url, occurredAt);
    }
}
