@NullMarked
package io.groundwork.platform.paging;

import org.jspecify.annotations.NullMarked;
