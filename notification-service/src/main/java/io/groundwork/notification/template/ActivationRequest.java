package io.groundwork.notification.template;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** @param version to use from now on; 0 is the built-in one */
record ActivationRequest(@NotNull @Min(0) Integer version) {}
