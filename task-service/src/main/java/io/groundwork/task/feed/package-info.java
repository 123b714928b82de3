/** Everything that happened in one's projects, in the order of the commits, for clients that keep a copy. */
@NullMarked
package io.groundwork.task.feed;

import org.jspecify.annotations.NullMarked;
