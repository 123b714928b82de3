@NullMarked
package io.groundwork.local.process;

import org.jspecify.annotations.NullMarked;
