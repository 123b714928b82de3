package io.groundwork.notification.template;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What to show: texts that are not saved yet, or a version, or else what a reader gets now.
 *
 * @param variables what is missing has a sample for its value
 */
record PreviewRequest(
        @Size(max = 35) @Nullable String locale,
        @Min(0) @Nullable Integer version,

        @Size(max = TemplateRequest.LONGEST_SUBJECT) @Nullable
        String subject,

        @Size(max = TemplateRequest.LONGEST_TEXT) @Nullable String text,
        @Size(max = TemplateRequest.LONGEST_TEXT) @Nullable String html,
        @Schema(types = "object") @Nullable JsonNode variables) {

    /** Texts left out are empty; null when there are none at all. */
    @Nullable
    TemplateSource draft() {
        return subject == null && text == null && html == null
                ? null
                : new TemplateSource(orEmpty(subject), orEmpty(text), orEmpty(html));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
