package io.groundwork.notification.inbox;

/**
 * What is to be told, before it is addressed to anyone.
 *
 * @param topic what it belongs to, such as {@code task.events}
 * @param type what happened, such as {@code task.created}; clients see it as the name of a live event
 * @param subject one line for people
 * @param body more for people; may be empty
 * @param data the same for programs; written as a JSON object
 */
public record Notice(String topic, String type, String subject, String body, Object data) {

    Notice withSubject(String other) {
        return new Notice(topic, type, other, body, data);
    }
}
