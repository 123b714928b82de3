package io.groundwork.task.cache;

/**
 * Names an entry.
 *
 * @param group what is dropped together
 * @param field which of the group
 */
record EntryName(String group, String field) {}
