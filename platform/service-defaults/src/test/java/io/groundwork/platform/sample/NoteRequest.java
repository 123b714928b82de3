package io.groundwork.platform.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record NoteRequest(
        @NotBlank @Size(max = 10) String title,
        @Nullable NoteState state,
        @Nullable Instant dueAt,
        @Nullable UUID assigneeId,
        @Nullable Integer pageCount,
        @Nullable Boolean pinned,
        @Nullable @Valid List<Line> noteLines) {

    record Line(@Max(9) int quantity) {}
}
