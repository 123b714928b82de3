@NullMarked
package io.groundwork.platform.security;

import org.jspecify.annotations.NullMarked;
