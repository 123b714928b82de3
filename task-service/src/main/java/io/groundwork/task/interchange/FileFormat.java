package io.groundwork.task.interchange;

import org.springframework.http.MediaType;

/** A kind of file that tasks come and go in. */
public enum FileFormat {
    /** RFC 4180, with a header. */
    CSV(FileFormat.CSV_TYPE),
    /** A JSON object a line. */
    NDJSON(FileFormat.NDJSON_TYPE);

    public static final String CSV_TYPE = "text/csv";
    public static final String NDJSON_TYPE = "application/x-ndjson";

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public MediaType mediaType() {
        return MediaType.valueOf(mediaType);
    }
}
