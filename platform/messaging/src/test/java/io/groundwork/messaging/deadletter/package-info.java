@NullMarked
package io.groundwork.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
