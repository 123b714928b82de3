package io.groundwork.notification.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mails there are. Each has its built-in text in {@code mail/{slug}/v{version}}: a layout for text and HTML, and the wording for
 * each language. A changed mail is a new version in a new folder, so that what was sent can be told from its record.
 */
public enum MailTemplate {
    VERIFICATION,
    PASSWORD_RESET,
    EMAIL_CHANGE_OLD,
    EMAIL_CHANGE_NEW,
    EMAIL_TAKEN,
    EMAIL_CHANGED,
    INVITATION,
    TASK_ASSIGNED,
    MENTION,
    DUE_SOON,
    JOB_DEAD,
    FILE_LOADED,
    FILE_QUARANTINED,
    HIGH_VALUE_ORDER,
    TELEMETRY_ALERT,
    MESSAGE,
    DIGEST,
    SUBSCRIPTION_CONFIRMATION,
    ENDPOINT_SWITCHED_OFF;

    /** Of every mail that can be unsubscribed from. */
    private static final Set<String> OF_ROUTINE = Set.of("display_name", "topic", "unsubscribe_link");

    static Optional<MailTemplate> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(template -> template.slug().equals(slug))
                .findFirst();
    }

    static String[] slugs() {
        return Arrays.stream(values()).map(MailTemplate::slug).toArray(String[]::new);
    }

    /** Names it in addresses: {@code password-reset}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names the built-in one in the record of a delivery: {@code password-reset/v1}. */
    String path() {
        return slug() + "/v1";
    }

    /** What whoever sends it supplies, and all that a template may name. */
    Set<String> variables() {
        return switch (this) {
            case VERIFICATION -> Set.of("display_name", "link", "code", "expires_at");
            case PASSWORD_RESET -> Set.of("display_name", "link", "expires_at");
            case EMAIL_CHANGE_OLD, EMAIL_CHANGE_NEW ->
                Set.of("display_name", "new_email", "link", "code", "expires_at");
            case EMAIL_TAKEN -> Set.of("display_name");
            case EMAIL_CHANGED -> Set.of("display_name", "new_email");
            case INVITATION -> Set.of("display_name", "invited_by", "link", "expires_at");
            case TASK_ASSIGNED -> routine("title");
            case MENTION -> routine("title", "excerpt");
            case DUE_SOON -> routine("title", "due_at");
            case JOB_DEAD -> routine("job_id", "job_type", "attempts", "error", "failed_at");
            case FILE_LOADED -> routine("file_name", "loaded", "duplicates", "quarantined", "finished_at");
            case FILE_QUARANTINED -> routine("file_name", "quarantined", "reason", "finished_at");
            case HIGH_VALUE_ORDER ->
                routine("order_id", "customer_id", "amount", "currency", "threshold", "ordered_at");
            case TELEMETRY_ALERT -> routine("device_id", "metric", "value", "threshold", "rule", "raised_at");
            case MESSAGE -> routine("title", "body");
            case DIGEST -> routine("count", "items", "title", "summary", "at");
            case SUBSCRIPTION_CONFIRMATION -> Set.of("display_name", "topic", "code", "expires_at");
            case ENDPOINT_SWITCHED_OFF -> Set.of("display_name", "topic", "endpoint", "reason");
        };
    }

    private static Set<String> routine(String... own) {
        return Stream.concat(OF_ROUTINE.stream(), Stream.of(own)).collect(Collectors.toUnmodifiableSet());
    }
}
