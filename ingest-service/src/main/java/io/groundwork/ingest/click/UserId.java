package io.groundwork.ingest.click;

import io.groundwork.ingest.person.PersonId;

/** Whoever views pages, as the producer names them: an account, a device or an address. */
record UserId(String value) {

    PersonId person() {
        return new PersonId(value);
    }
}
