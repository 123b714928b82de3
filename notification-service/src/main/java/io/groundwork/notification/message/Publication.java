package io.groundwork.notification.message;

import io.groundwork.notification.filter.Filterable;
import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.topic.TopicName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be published.
 *
 * @param messageId the publisher's; a second one with the same id in the same topic is a repeat
 * @param group messages of one group reach each webhook in the order they were published; null for no order
 * @param notice what inboxes show; its data is also what webhooks get
 * @param filterable what filter policies see
 * @param mail how it reads by mail
 * @param mailVariables what that template needs
 */
public record Publication(
        TopicName topic,
        String messageId,
        @Nullable String group,
        Notice notice,
        Filterable filterable,
        MailTemplate mail,
        Map<String, Object> mailVariables) {}
