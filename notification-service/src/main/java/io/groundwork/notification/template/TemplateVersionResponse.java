package io.groundwork.notification.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version, as it was saved; version 0 is built in. */
record TemplateVersionResponse(
        int version,
        String subject,
        String text,
        String html,
        @Nullable Instant savedAt) {

    static TemplateVersionResponse of(TemplateVersion version) {
        TemplateSource source = version.source();
        return new TemplateVersionResponse(
                version.number(), source.subject(), source.text(), source.html(), version.savedAt());
    }
}
