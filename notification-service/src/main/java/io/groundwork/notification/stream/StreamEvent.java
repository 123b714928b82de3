package io.groundwork.notification.stream;

/**
 * One item of a feed, ready to be sent.
 *
 * @param id its number in the feed; what a client resumes from
 * @param type what happened
 * @param data a JSON object on one line
 */
public record StreamEvent(long id, String type, String data) {}
