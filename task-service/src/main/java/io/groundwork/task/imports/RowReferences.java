package io.groundwork.task.imports;

import io.groundwork.task.wire.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row calls itself, and which other rows of the file it names.
 *
 * @param ref any text that is this row's alone
 * @param parentRef the row this one is a part of
 * @param dependsOn the rows to be done before
 */
record RowReferences(
        @Size(min = 1, max = 200) @PlainText @Nullable String ref,

        @Size(min = 1, max = 200) @PlainText @Nullable String parentRef,

        @Size(max = 200) List<@NotNull @Size(min = 1, max = 200) @PlainText String> dependsOn) {

    RowReferences {
        dependsOn =
                dependsOn == null ? List.of() : dependsOn.stream().distinct().toList();
    }
}
