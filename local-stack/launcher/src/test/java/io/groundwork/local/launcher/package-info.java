@NullMarked
package io.groundwork.local.launcher;

import org.jspecify.annotations.NullMarked;
