package io.groundwork.notification.template;

/** Another version is active, once the transaction that says so has committed. */
record TemplatesChanged(TemplateKey key) {}
