/** The nightly cleanup: one run at a time, in small transactions, each run with a line of its own in the audit. */
@NullMarked
package io.groundwork.task.cleanup;

import org.jspecify.annotations.NullMarked;
