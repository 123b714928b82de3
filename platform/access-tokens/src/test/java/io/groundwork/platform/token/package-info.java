@NullMarked
package io.groundwork.platform.token;

import org.jspecify.annotations.NullMarked;
