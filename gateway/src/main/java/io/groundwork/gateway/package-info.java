@NullMarked
package io.groundwork.gateway;

import org.jspecify.annotations.NullMarked;
