package io.groundwork.task.calendar;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.project.ProjectId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@Tag(name = "Calendar", description = "A project's dates in calendars")
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ReadingCalendars reading;

    CalendarController(ReadingCalendars reading) {
        this.reading = reading;
    }

    @GetMapping(path = "/api/v1/projects/{id}/calendar.ics", produces = "text/calendar")
    @Operation(
            summary = "Read a project's dates as an iCalendar feed",
            description =
                    "By the token of a secret address, or with an access token. Tasks are events unless `component=vtodo`"
                            + " asks for to-dos, which most calendars do not show in what they subscribe to.")
    @Nullable
    ResponseEntity<byte[]> get(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(defaultValue = "vevent") CalendarComponent component,
            @Nullable Caller caller,
            WebRequest request) {
        ProjectCalendar calendar = reading.of(new ProjectId(id), CalendarReader.of(token, caller));
        String tag = "\"%s-%s\"".formatted(calendar.tag(), component.name());
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"calendar.ics\"")
                .body(reading.text(calendar, component).getBytes(StandardCharsets.UTF_8));
    }
}
