package io.groundwork.ingest.click;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Clicks")
@RequestMapping("/api/v1/clicks")
class ClickCountController {

    private final ClickCounts counts;
    private final ClickSettings settings;
    private final Clock clock;

    ClickCountController(ClickCounts counts, ClickSettings settings, Clock clock) {
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/users/{user_id}")
    UserClicksResponse ofUser(
            @PathVariable("user_id") String userId,
            @RequestParam(defaultValue = "5m") String window,
            @RequestParam(required = false) @Nullable Instant at) {
        return counts.ofUser(new UserId(userId), window(window), moment(at));
    }

    @GetMapping("/top")
    TopClicksResponse top(
            @RequestParam(defaultValue = "user") Ranking by,
            @RequestParam(defaultValue = "1h") String window,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(defaultValue = "10") @Min(1) @Max(200) int limit) {
        return counts.top(by, window(window), moment(at), limit);
    }

    private Window window(String text) {
        return Window.parse(text, settings.retention());
    }

    private Instant moment(@Nullable Instant at) {
        return at == null ? clock.instant() : at;
    }
}
