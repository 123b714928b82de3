package io.groundwork.task.imports;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.imports.RawRow.Extent;
import io.groundwork.task.interchange.Cells;
import io.groundwork.task.interchange.FileFormat;
import io.groundwork.task.interchange.TaskField;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a row of either format the JSON that a caller of the API would have sent. */
@Component
class RowReader {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private final JsonMapper json;
    private final ImportProperties properties;

    RowReader(JsonMapper json, ImportProperties properties) {
        this.json = json;
        this.properties = properties;
    }

    /** Throws a 400 problem that says what is wrong with the row. */
    ObjectNode read(RawRow row, FileFormat format, List<TaskField> columns) {
        if (row.extent() == Extent.OVERSIZED) {
            throw ProblemException.invalid(
                    "", "is longer than %d bytes".formatted(properties.maxRow().toBytes()));
        }
        String text = row.text().orElseThrow(() -> ProblemException.invalid("", "is not text in UTF-8"));
        return format == FileFormat.CSV ? cells(CsvCells.read(text), columns) : object(text);
    }

    private ObjectNode cells(List<@Nullable String> cells, List<TaskField> columns) {
        if (cells.size() != columns.size()) {
            throw ProblemException.invalid(
                    "", "has %d columns, and the header %d".formatted(cells.size(), columns.size()));
        }
        ObjectNode object = json.createObjectNode();
        for (int i = 0; i < columns.size(); i++) {
            put(object, columns.get(i), cells.get(i));
        }
        return object;
    }

    private void put(ObjectNode object, TaskField field, @Nullable String cell) {
        // Programs that quote every cell write nothing as "": only a description may be empty rather than absent.
        if (cell == null || (cell.isEmpty() && field != TaskField.DESCRIPTION)) {
            return;
        }
        String name = field.wireName();
        switch (field.kind()) {
            case LIST -> object.set(name, json.valueToTree(Cells.split(cell)));
            case NUMBER ->
                object.set(
                        name,
                        WHOLE_NUMBER.matcher(cell).matches()
                                ? json.getNodeFactory().numberNode(Integer.parseInt(cell))
                                : json.getNodeFactory().stringNode(cell));
            case TEXT -> object.put(name, cell);
        }
    }

    private ObjectNode object(String text) {
        if (!(parse(text) instanceof ObjectNode object)) {
            throw ProblemException.invalid("", "must be a JSON object");
        }
        List<InvalidField> unknown = object.propertyNames().stream()
                .filter(name -> TaskField.named(name).isEmpty())
                .map(name -> new InvalidField("/" + name, "is no field of a task in a file"))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        return object;
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw ProblemException.invalid("", "is not valid JSON");
        }
    }
}
