package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notifications", description = "What the caller was told")
class NotificationController {

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    @Operation(
            summary = "List one's notifications, newest first",
            description = "unread=true narrows to those not read yet, unread=false to those read already;"
                    + " state=archived shows the archive, state=all both.")
    Page<NotificationResponse> list(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) @Nullable Boolean unread,
            @RequestParam(defaultValue = "active") NotificationState state) {
        return notifications.page(owner(caller), state, unread, page).map(NotificationResponse::of);
    }

    @GetMapping("/unread-count")
    @Operation(summary = "Count what is not read yet")
    UnreadCountResponse unreadCount(Caller caller) {
        return new UnreadCountResponse(notifications.unreadCount(owner(caller)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a notification; this does not mark it as read")
    ResponseEntity<NotificationResponse> get(Caller caller, @PathVariable UUID id) {
        return answer(id, notifications.find(owner(caller), new NotificationId(id)));
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Mark a notification as read; a repeat keeps the time of the first")
    ResponseEntity<NotificationResponse> read(Caller caller, @PathVariable UUID id) {
        return answer(id, notifications.markRead(owner(caller), new NotificationId(id)));
    }

    @PostMapping("/read-all")
    @Operation(
            summary = "Mark everything up to a sequence as read",
            description = "What came after it stays unread, so that nothing is swept that nobody has seen.")
    ReadAllResponse readAll(Caller caller, @RequestBody @Valid ReadAllRequest request) {
        int marked = notifications.markReadUpTo(owner(caller), request.upToSequence());
        return new ReadAllResponse(marked, notifications.unreadCount(owner(caller)));
    }

    @PostMapping("/{id}/archive")
    @Operation(summary = "Put a notification into the archive, as read; a repeat changes nothing")
    ResponseEntity<NotificationResponse> archive(Caller caller, @PathVariable UUID id) {
        return answer(id, notifications.archive(owner(caller), new NotificationId(id)));
    }

    @PostMapping("/{id}/unarchive")
    @Operation(summary = "Take a notification back out of the archive; a repeat changes nothing")
    ResponseEntity<NotificationResponse> unarchive(Caller caller, @PathVariable UUID id) {
        return answer(id, notifications.unarchive(owner(caller), new NotificationId(id)));
    }

    private static UserId owner(Caller caller) {
        return new UserId(caller.subject());
    }

    private static ResponseEntity<NotificationResponse> answer(UUID id, Optional<Notification> found) {
        Notification notification =
                found.orElseThrow(() -> ProblemException.notFound("There is no notification %s".formatted(id)));
        return ResponseEntity.ok().eTag(ETags.of(notification.version())).body(NotificationResponse.of(notification));
    }
}
