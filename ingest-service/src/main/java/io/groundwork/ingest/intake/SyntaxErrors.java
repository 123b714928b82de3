package io.groundwork.ingest.intake;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says where JSON breaks, without Jackson's own words: those quote the input and name classes. */
final class SyntaxErrors {

    private SyntaxErrors() {}

    static String describe(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null
                ? "is not valid JSON"
                : "is not valid JSON (at line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }

    static String describeLine(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null ? "is not valid JSON" : "is not valid JSON (at column %d)".formatted(at.getColumnNr());
    }
}
