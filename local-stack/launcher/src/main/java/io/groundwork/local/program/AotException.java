package io.groundwork.local.program;

import java.nio.file.Path;

/** A jar that could not be extracted, or a cache that could not be made; the message says why. */
public class AotException extends RuntimeException {

    private AotException(String message) {
        super(message);
    }

    static AotException notExtracted(Path jar, String output) {
        return new AotException("Cannot extract " + jar + ": " + output.strip());
    }

    static AotException notTrained(String why) {
        return new AotException(why);
    }
}
