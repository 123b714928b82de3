package io.groundwork.notification.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record SubscriptionRequest(
        @NotBlank @Size(max = 200) String topic, @NotNull Protocol protocol) {}
