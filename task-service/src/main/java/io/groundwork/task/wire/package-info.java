/** What may come over the wire so that the database can keep it. */
@NullMarked
package io.groundwork.task.wire;

import org.jspecify.annotations.NullMarked;
