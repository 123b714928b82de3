package io.groundwork.registration.imports;

import io.groundwork.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Identifies an import. */
record ImportId(UUID value) {

    static ImportId next() {
        return new ImportId(Ids.next());
    }

    static Optional<ImportId> parse(String text) {
        try {
            return Optional.of(new ImportId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
