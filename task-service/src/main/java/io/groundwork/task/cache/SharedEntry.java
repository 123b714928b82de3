package io.groundwork.task.cache;

/** What Redis says of an entry. */
sealed interface SharedEntry {

    record Found(String value) implements SharedEntry {}

    /** It has none. What is read from now on may be put with the token, unless the group is evicted meanwhile. */
    record Absent(String token) implements SharedEntry {}

    /** It cannot be asked, or must not be believed: to be read without it. */
    record Unknown() implements SharedEntry {}
}
