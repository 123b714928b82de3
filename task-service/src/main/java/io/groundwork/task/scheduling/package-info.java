/** How db-scheduler, which runs things at their time on one of the replicas, is set up here. */
@NullMarked
package io.groundwork.task.scheduling;

import org.jspecify.annotations.NullMarked;
