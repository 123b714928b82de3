package io.groundwork.notification.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

record ReadAllRequest(
        @Schema(description = "Sequence of the newest one seen; what came later stays unread") @NotNull @PositiveOrZero
        Long upToSequence) {}
