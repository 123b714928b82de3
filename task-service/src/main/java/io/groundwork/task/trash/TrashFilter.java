package io.groundwork.task.trash;

import io.groundwork.task.deletion.RootType;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Narrows the list of what is in the trash; what is absent does not. */
record TrashFilter(
        @Nullable RootType type,

        @Parameter(name = "project_id") @BindParam("project_id") @Nullable
        UUID projectId) {}
