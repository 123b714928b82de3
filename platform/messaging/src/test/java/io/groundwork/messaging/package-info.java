@NullMarked
package io.groundwork.messaging;

import org.jspecify.annotations.NullMarked;
