@NullMarked
package io.groundwork.local.stack;

import org.jspecify.annotations.NullMarked;
