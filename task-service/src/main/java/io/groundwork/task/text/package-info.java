/** What PostgreSQL can keep as text. */
@NullMarked
package io.groundwork.task.text;

import org.jspecify.annotations.NullMarked;
