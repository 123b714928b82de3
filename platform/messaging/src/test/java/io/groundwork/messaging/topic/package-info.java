@NullMarked
package io.groundwork.messaging.topic;

import org.jspecify.annotations.NullMarked;
