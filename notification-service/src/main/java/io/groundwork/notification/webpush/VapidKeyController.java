package io.groundwork.notification.webpush;

import io.groundwork.platform.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Subscriptions")
class VapidKeyController {

    record VapidKeyResponse(String publicKey) {}

    private final VapidKeys keys;

    VapidKeyController(VapidKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/api/v1/subscriptions/vapid-key")
    @Operation(summary = "Read the applicationServerKey that a browser subscribes to web push with; it never changes")
    ResponseEntity<VapidKeyResponse> key() {
        return ResponseEntity.ok()
                .eTag(ETags.of(1))
                .body(new VapidKeyResponse(keys.get().publicKey()));
    }
}
