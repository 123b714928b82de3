package io.groundwork.ingest.intake;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code application/json}: an array of records, or one record. Nothing after a syntax error can be read. */
final class JsonBody implements BodyReader {

    private enum State {
        START,
        ELEMENTS,
        TRAILER,
        DONE
    }

    private final JsonParser parser;
    private State state = State.START;
    private Position position = Position.WHOLE_BODY;
    private int elements;

    JsonBody(InputStream body, JsonMapper mapper) {
        this.parser = mapper.createParser(body);
    }

    @Override
    public @Nullable Entry next() {
        try {
            return advance();
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            return broken(SyntaxErrors.describe(e));
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    private @Nullable Entry advance() {
        return switch (state) {
            case START -> start();
            case ELEMENTS -> element();
            case TRAILER -> trailer();
            case DONE -> null;
        };
    }

    private @Nullable Entry start() {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            state = State.ELEMENTS;
            return element();
        }
        state = State.TRAILER;
        if (first == JsonToken.START_OBJECT) {
            return document();
        }
        return broken(first == null ? "is empty" : "must be an array of records, or one record");
    }

    private @Nullable Entry element() {
        position = Position.element(elements++);
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return trailer();
        }
        return document();
    }

    private @Nullable Entry trailer() {
        position = Position.WHOLE_BODY;
        state = State.DONE;
        return parser.nextToken() == null ? null : broken("goes on after its end");
    }

    private Entry document() {
        return new Entry.Document(position, parser.<JsonNode>readValueAsTree());
    }

    private Entry broken(String detail) {
        state = State.DONE;
        return new Entry.Broken(position, detail);
    }
}
