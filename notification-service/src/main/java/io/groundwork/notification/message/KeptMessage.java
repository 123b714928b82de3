package io.groundwork.notification.message;

import io.groundwork.platform.id.Ids;
import java.util.UUID;

/** A publication and the id it is kept under. */
record KeptMessage(UUID id, Publication publication) {

    static KeptMessage of(Publication publication) {
        return new KeptMessage(Ids.next(), publication);
    }
}
