package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
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
class NotificationController {

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Newest first; {@code unread} narrows to those not read yet (true) or read already (false). */
    @GetMapping
    Page<NotificationResponse> list(
            Caller caller, PageRequest page, @RequestParam(required = false) @Nullable Boolean unread) {
        return notifications.page(owner(caller), unread, page).map(NotificationResponse::of);
    }

    @GetMapping("/unread-count")
    UnreadCountResponse unreadCount(Caller caller) {
        return new UnreadCountResponse(notifications.unreadCount(owner(caller)));
    }

    @GetMapping("/{id}")
    ResponseEntity<NotificationResponse> get(Caller caller, @PathVariable UUID id) {
        return answer(id, notifications.find(owner(caller), new NotificationId(id)));
    }

    @PostMapping("/{id}/read")
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
