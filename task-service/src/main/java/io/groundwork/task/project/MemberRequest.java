package io.groundwork.task.project;

import jakarta.validation.constraints.NotNull;

record MemberRequest(@NotNull Role role) {}
