package io.groundwork.task.project;

import io.groundwork.task.user.UserId;
import io.groundwork.task.wire.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who is to own a project.
 *
 * @param userId a member of it
 */
record OwnerRequest(
        @NotBlank @Size(max = UserId.MAX_LENGTH) @PlainText String userId) {}
