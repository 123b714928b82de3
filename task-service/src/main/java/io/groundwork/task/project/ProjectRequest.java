package io.groundwork.task.project;

import io.groundwork.task.wire.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A project as its callers write it.
 *
 * @param archived whether its tasks can only be read; false when absent
 */
record ProjectRequest(
        @NotBlank @Size(max = 200) @PlainText String name,
        @Size(max = 20_000) @PlainText @Nullable String description,
        @Nullable Boolean archived) {

    static ProjectRequest of(Project project) {
        ProjectDetails details = project.details();
        return new ProjectRequest(details.name(), details.description(), details.archived());
    }

    ProjectDetails details() {
        return new ProjectDetails(name.strip(), description, Boolean.TRUE.equals(archived));
    }
}
