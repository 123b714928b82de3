package io.groundwork.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code application/x-ndjson}: one record a line; blank lines are skipped, and a broken line does not hide the next. */
final class NdjsonBody implements BodyReader {

    private final Lines lines;
    private final JsonMapper mapper;
    private int records;

    NdjsonBody(InputStream body, JsonMapper mapper) {
        this.lines = new Lines(body);
        this.mapper = mapper;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (!isBlank(line)) {
                return parse(line, Position.line(records++, lines.number()));
            }
        }
        return null;
    }

    /** The stream is the request's, who closes it. */
    @Override
    public void close() {}

    private Entry parse(byte[] line, Position position) {
        try {
            return new Entry.Document(position, mapper.readTree(line));
        } catch (JacksonException e) {
            return new Entry.Broken(position, SyntaxErrors.describeLine(e));
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
