/** Processes that outlive a crash of whoever started them: kept by pid file, watched, restarted, ended in order. */
@NullMarked
package io.groundwork.local.process;

import org.jspecify.annotations.NullMarked;
