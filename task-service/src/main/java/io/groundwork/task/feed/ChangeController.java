package io.groundwork.task.feed;

import io.groundwork.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/changes")
@Tag(name = "Changes", description = "What happened in one's projects, for clients that keep a copy")
class ChangeController {

    private final ReadingChanges reading;

    ChangeController(ReadingChanges reading) {
        this.reading = reading;
    }

    /**
     * Without a cursor it begins with the oldest change that is kept; {@code latest} gives no changes, and the cursor for those that
     * come after this call: take it, read the lists, then follow.
     */
    @GetMapping
    @Operation(
            summary = "Read what changed in the caller's projects, in the order of the commits",
            description =
                    "next_cursor is always there: come back with it for what happens later. A cursor lives as long as the"
                            + " changes it has not seen; after that the answer is 409 changes-forgotten: read the lists again."
                            + " Without a cursor it begins with the oldest change kept, with `latest` after the newest.")
    ChangePage list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return reading.after(FeedCursor.parse(cursor), limit, caller);
    }
}
