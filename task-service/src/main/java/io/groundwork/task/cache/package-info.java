/**
 * What was read lately: in this process for moments, in Redis for a minute. It answers reads and decides nothing: writes ask the
 * database. What was evicted after a commit is never answered again by this replica, and by no other once {@link
 * io.groundwork.task.cache.Caches#settle} has returned.
 */
@NullMarked
package io.groundwork.task.cache;

import org.jspecify.annotations.NullMarked;
