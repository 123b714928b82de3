package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
            description = "unread=true narrows to those not read yet, unread=false to those read already.")
    Page<NotificationResponse> list(
            Caller caller, PageRequest page, @RequestParam(required = false) @Nullable Boolean unread) {
        return notifications.page(owner(caller), unread, page).map(NotificationResponse::of);
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

    private static UserId owner(Caller caller) {
        return new UserId(caller.subject());
    }

    private static ResponseEntity<NotificationResponse> answer(UUID id, Optional<Notification> found) {
        Notification notification =
                found.orElseThrow(() -> ProblemException.notFound("There is no notification %s".formatted(id)));
        return ResponseEntity.ok().eTag(ETags.of(notification.version())).body(NotificationResponse.of(notification));
    }
}
