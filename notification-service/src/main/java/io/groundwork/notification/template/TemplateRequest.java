package io.groundwork.notification.template;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A version to save, in Mustache. */
record TemplateRequest(
        @NotBlank @Size(max = TemplateRequest.LONGEST_SUBJECT)
        String subject,

        @NotNull @Size(min = 1, max = TemplateRequest.LONGEST_TEXT)
        String text,

        @NotNull @Size(min = 1, max = TemplateRequest.LONGEST_TEXT)
        String html,

        @Schema(description = "false keeps the version without using it yet; true when absent") @Nullable
        Boolean activate) {

    static final int LONGEST_SUBJECT = 500;
    static final int LONGEST_TEXT = 100_000;

    TemplateSource source() {
        return new TemplateSource(subject, text, html);
    }

    boolean toBeActive() {
        return activate == null || activate;
    }
}
