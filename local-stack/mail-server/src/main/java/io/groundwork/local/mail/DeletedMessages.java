package io.groundwork.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of a delete: these ids, or everything without any. */
record DeletedMessages(@JsonProperty("IDs") @Nullable List<String> ids) {

    List<String> chosen() {
        return ids == null ? List.of() : ids;
    }
}
