package io.groundwork.messaging.listener;

import java.time.Duration;

/** What is done about a failed record. */
sealed interface Verdict {

    /** It is in the dead-letter topic, the partition goes on behind it. */
    record Buried() implements Verdict {}

    /** The partition stays at the record and waits. */
    record TryAgain(Duration after) implements Verdict {}
}
