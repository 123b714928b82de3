package io.groundwork.task.imports;

import io.groundwork.platform.problem.InvalidField;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a row.
 *
 * @param line where the row begins in the file, from 1
 * @param raw the row as it stood there; of one that is too long the beginning
 * @param imported whether the row is a task nevertheless, without what is wrong
 * @param reason all errors in a sentence
 * @param errors each with a pointer to the field; an empty pointer is the row
 */
record ImportErrorResponse(long line, String raw, boolean imported, String reason, List<InvalidField> errors) {

    static ImportErrorResponse of(long line, String raw, boolean imported, List<InvalidField> errors) {
        return new ImportErrorResponse(
                line,
                raw,
                imported,
                errors.stream().map(ImportErrorResponse::sentence).collect(Collectors.joining("; ")),
                errors);
    }

    private static String sentence(InvalidField error) {
        String field = error.pointer().isEmpty() ? "the row" : error.pointer().substring(1);
        // Rules of the domain name their field themselves.
        return error.detail().startsWith(field) ? error.detail() : field + " " + error.detail();
    }
}
