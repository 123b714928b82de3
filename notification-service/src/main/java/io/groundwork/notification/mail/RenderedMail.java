package io.groundwork.notification.mail;

record RenderedMail(String subject, String text, String html) {}
