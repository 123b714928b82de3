/** What happens to tasks reaches the inbox of everyone concerned. */
@NullMarked
package io.groundwork.notification.task;

import org.jspecify.annotations.NullMarked;
