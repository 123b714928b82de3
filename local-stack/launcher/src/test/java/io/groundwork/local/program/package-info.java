@NullMarked
package io.groundwork.local.program;

import org.jspecify.annotations.NullMarked;
