package io.groundwork.notification.mail;

import java.util.Set;

/**
 * The mails there are. Each lives in {@code mail/{folder}/v{version}}: a layout for text and HTML, and the wording for each
 * language. A changed mail is a new version in a new folder, so that what was sent can be told from its record.
 */
public enum MailTemplate {
    VERIFICATION("verification", 1),
    PASSWORD_RESET("password-reset", 1),
    HIGH_VALUE_ORDER("high-value-order", 1),
    MESSAGE("message", 1);

    private final String folder;
    private final int version;

    MailTemplate(String folder, int version) {
        this.folder = folder;
        this.version = version;
    }

    /** Names it in the record of a delivery: {@code verification/v1}. */
    String path() {
        return folder + "/v" + version;
    }

    /** What whoever sends it has to supply. */
    Set<String> variables() {
        return switch (this) {
            case VERIFICATION -> Set.of("display_name", "link", "code", "expires_at");
            case PASSWORD_RESET -> Set.of("display_name", "link", "expires_at");
            case HIGH_VALUE_ORDER ->
                Set.of("display_name", "order_id", "customer_id", "amount", "currency", "threshold", "ordered_at");
            case MESSAGE -> Set.of("display_name", "title", "body", "topic");
        };
    }
}
