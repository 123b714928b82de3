package io.groundwork.notification.template;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template in one language, with what is in use.
 *
 * @param version in use; 0 is the built-in one
 * @param subject null, as the other texts, where neither a version is in use nor one is built in: readers get the next language
 */
record TemplateResponse(
        String name,
        String locale,
        int version,
        int latestVersion,
        List<String> variables,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html,
        @Nullable Instant savedAt) {

    static TemplateResponse of(TemplateHead head, @Nullable TemplateVersion used) {
        TemplateKey key = head.key();
        return new TemplateResponse(
                key.template().slug(),
                key.locale().toLanguageTag(),
                head.active(),
                head.latest(),
                key.template().variables().stream().sorted().toList(),
                used == null ? null : used.source().subject(),
                used == null ? null : used.source().text(),
                used == null ? null : used.source().html(),
                used == null ? null : used.savedAt());
    }
}
