package io.groundwork.notification.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    HIGH_VALUE_ORDER,
    MESSAGE;

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
            case HIGH_VALUE_ORDER ->
                Set.of("display_name", "order_id", "customer_id", "amount", "currency", "threshold", "ordered_at");
            case MESSAGE -> Set.of("display_name", "title", "body", "topic");
        };
    }
}
