/** What this service could not process: kept in a table, shown to operators, and sent again when they say so. */
@NullMarked
package io.groundwork.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
