package io.groundwork.registration.imports;

import io.groundwork.platform.problem.InvalidField;
import java.util.List;

/**
 * What is wrong with a row. Nothing of the row itself is kept: it names a person.
 *
 * @param line where it stands in the file, from 1
 * @param errors each with a pointer to the field; an empty pointer is the row
 */
record ImportErrorResponse(long line, List<InvalidField> errors) {}
