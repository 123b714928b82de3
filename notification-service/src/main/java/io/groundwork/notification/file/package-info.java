/** What became of a file is told to whoever brought it, and to the subscribers of its topic. */
@NullMarked
package io.groundwork.notification.file;

import org.jspecify.annotations.NullMarked;
