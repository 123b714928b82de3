package io.groundwork.registration.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an import is. */
enum ImportState {
    /** More of the file is to come; what is there is being imported. */
    RECEIVING,
    /** The file is all there. */
    RUNNING,
    COMPLETED,
    /** What could be imported is; nothing of the file is kept. */
    FAILED;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
