package io.groundwork.task.imports;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Narrows a list of imports; what is absent does not.
 *
 * @param projectId the project imported into
 * @param state one of these
 */
record ImportFilter(
        @Parameter(name = "project_id") @BindParam("project_id") @Nullable
        UUID projectId,

        @Nullable List<ImportState> state) {}
