package io.groundwork.notification.template;

/** The three texts of a template in one language, in Mustache. */
record TemplateSource(String subject, String text, String html) {}
