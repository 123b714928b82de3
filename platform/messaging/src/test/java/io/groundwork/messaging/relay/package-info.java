@NullMarked
package io.groundwork.messaging.relay;

import org.jspecify.annotations.NullMarked;
