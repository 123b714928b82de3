package io.groundwork.notification.mail;

record QueuedMail(MailTemplate template, MailDelivery delivery) {}
