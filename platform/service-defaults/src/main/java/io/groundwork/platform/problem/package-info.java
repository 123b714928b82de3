@NullMarked
package io.groundwork.platform.problem;

import org.jspecify.annotations.NullMarked;
