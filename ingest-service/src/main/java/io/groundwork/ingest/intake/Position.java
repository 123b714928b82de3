package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.InvalidField;

/**
 * Where a record stands in its body.
 *
 * @param pointer JSON pointer of the record: its index from 0, also in NDJSON; empty when the body is the record
 * @param line line number from 1 in NDJSON; 0 elsewhere
 */
record Position(String pointer, int line) {

    static final Position WHOLE_BODY = new Position("", 0);

    static Position element(int index) {
        return new Position("/" + index, 0);
    }

    static Position line(int index, int line) {
        return new Position("/" + index, line);
    }

    InvalidField error(InvalidField within) {
        return error(within.pointer(), within.detail());
    }

    InvalidField error(String within, String detail) {
        return new InvalidField(pointer + within, line == 0 ? detail : "line " + line + ": " + detail);
    }
}
