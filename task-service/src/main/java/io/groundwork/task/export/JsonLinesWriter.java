package io.groundwork.task.export;

import static java.util.stream.Collectors.toMap;

import io.groundwork.task.interchange.TaskField;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An object a line, without the fields that a task does not have. */
final class JsonLinesWriter implements LineWriter {

    private final JsonMapper json;
    private final OutputStream output;

    JsonLinesWriter(JsonMapper json, OutputStream output) {
        this.json = json;
        this.output = new BufferedOutputStream(output);
    }

    @Override
    public void write(TaskLine line) throws IOException {
        Map<String, Object> fields = line.values().entrySet().stream()
                .collect(toMap(
                        (Map.Entry<TaskField, Object> field) -> field.getKey().wireName(),
                        Map.Entry::getValue,
                        (one, _) -> one,
                        LinkedHashMap::new));
        output.write(json.writeValueAsBytes(fields));
        output.write('\n');
    }

    @Override
    public void finish() throws IOException {
        output.flush();
    }
}
