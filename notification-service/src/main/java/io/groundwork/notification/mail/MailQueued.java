package io.groundwork.notification.mail;

/** There are mails to send, once the transaction that says so has committed. */
record MailQueued(int mails) {}
