package io.groundwork.registration.client;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

/** @param overlapSeconds for which the old secret stays good beside the new one, so that all copies of a client can change over */
record SecretRequest(@PositiveOrZero @Max(86_400) long overlapSeconds) {}
