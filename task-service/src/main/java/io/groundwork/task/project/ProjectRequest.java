package io.groundwork.task.project;

import io.groundwork.task.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A project as its callers write it.
 *
 * @param archived whether its tasks can only be read; false when absent
 */
record ProjectRequest(
        @NotBlank @PlainText(max = 200) String name,
        @PlainText(max = 20_000) @Nullable String description,
        @Nullable Boolean archived) {

    static ProjectRequest of(Project project) {
        ProjectDetails details = project.details();
        return new ProjectRequest(details.name(), details.description(), details.archived());
    }

    ProjectDetails details() {
        return new ProjectDetails(name.strip(), description, Boolean.TRUE.equals(archived));
    }
}
