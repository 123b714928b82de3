package io.groundwork.task.imports;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.imports.RawRow.Extent;
import io.groundwork.task.interchange.TaskField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first row of a table: which field of a task each column holds. */
record Header(List<TaskField> columns) {

    /**
     * Reads the row.
     *
     * @param row null when the file has none
     * @throws ProblemException 400 that names each column at fault
     */
    static Header parse(@Nullable RawRow row) {
        if (row == null || row.extent() != Extent.WHOLE) {
            throw ProblemException.invalid(
                    "", "must begin with a header: the names of the columns, separated by commas");
        }
        String text = row.text().orElseThrow(() -> ProblemException.invalid("", "must be text in UTF-8"));
        List<String> names = CsvCells.read(text).stream()
                .map(cell -> cell == null ? "" : cell.strip())
                .toList();
        List<InvalidField> errors = errorsIn(names);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Header(
                names.stream().flatMap(name -> TaskField.named(name).stream()).toList());
    }

    private static List<InvalidField> errorsIn(List<String> names) {
        List<InvalidField> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (TaskField.named(name).isEmpty()) {
                errors.add(new InvalidField(
                        pointer(name),
                        "is no column of a task; there are " + String.join(", ", TaskField.wireNames())));
            } else if (!seen.add(name)) {
                errors.add(new InvalidField(pointer(name), "is there twice"));
            }
        }
        if (!seen.contains(TaskField.TITLE.wireName())) {
            errors.add(new InvalidField("/title", "is a column that must be there"));
        }
        return errors;
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
