package io.groundwork.notification.topic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record TopicRequest(
        @NotNull
        @Pattern(
                regexp = TopicName.PATTERN,
                message = "must be 1 to 100 of a-z, 0-9, '.', '_' and '-', the first a letter or a digit")
        String name,

        @Size(max = 200) @Nullable String displayName,
        @Nullable TopicAccess access) {

    TopicAccess accessOrPrivate() {
        return access == null ? TopicAccess.PRIVATE : access;
    }
}
