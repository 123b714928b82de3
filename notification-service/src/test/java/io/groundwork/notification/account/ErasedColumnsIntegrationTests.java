package io.groundwork.notification.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.test.TestSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a column says here what an erasure does about it, and does it in {@link PersonalTraces}. */
@NotificationIntegrationTest
class ErasedColumnsIntegrationTests {

    private static final List<String> ERASED = List.of(
            "digest_item.subject",
            "digest_item.summary",
            "digest_item.topic",
            "digest_item.user_id",
            "mail_delivery.html_body",
            "mail_delivery.recipient_email",
            "mail_delivery.subject",
            "mail_delivery.text_body",
            "mail_delivery.topic",
            "mail_delivery.user_id",
            "message.data",
            "message.group_key",
            "message.message_id",
            "message.subject",
            "notification.body",
            "notification.data",
            "notification.subject",
            "notification.topic",
            "template_version.saved_by",
            "topic.owner_id",
            "topic_counter.topic");

    private static final List<String> OF_NOBODY = List.of(
            "erased_person.id_hash",
            "mail_delivery.last_error",
            "mail_delivery.locale",
            "mail_delivery.message_id",
            "mail_delivery.state",
            "mail_delivery.template",
            "mail_delivery.unsubscribe_link",
            "message.topic",
            "message.type",
            "notification.type",
            "template_head.locale",
            "template_head.template",
            "template_version.html_body",
            "template_version.subject",
            "template_version.text_body",
            "topic.access",
            "topic.display_name",
            "topic.name",
            "vapid_key.public_key",
            "vapid_key.sealed");

    @Test
    void everyColumnThatMayNameAPersonIsKnown() {
        assertThat(TestSchema.columnsLeftWithout(
                        "delivery", "digest_turn", "mailbox", "preference", "recipient", "subscription"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ERASED.stream(), OF_NOBODY.stream()).toList());
    }
}
