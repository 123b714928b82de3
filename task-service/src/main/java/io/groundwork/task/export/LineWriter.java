package io.groundwork.task.export;

import java.io.IOException;

/** Writes a file line by line. */
interface LineWriter {

    void write(TaskLine line) throws IOException;

    /** Lets go of what is still held back; the stream stays open. */
    void finish() throws IOException;
}
