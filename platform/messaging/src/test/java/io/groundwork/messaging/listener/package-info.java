@NullMarked
package io.groundwork.messaging.listener;

import org.jspecify.annotations.NullMarked;
