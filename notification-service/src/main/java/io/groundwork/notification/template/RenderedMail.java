package io.groundwork.notification.template;

/** A mail as its reader sees it. */
public record RenderedMail(String subject, String text, String html) {}
