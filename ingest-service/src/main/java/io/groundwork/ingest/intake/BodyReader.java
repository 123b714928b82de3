package io.groundwork.ingest.intake;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of a body one at a time, so that a body is never in memory as a whole. */
interface BodyReader extends Closeable {

    /** The next entry; null at the end. */
    @Nullable
    Entry next() throws IOException;
}
