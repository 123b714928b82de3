/** Lists in pages: by signed keyset cursors, by page number, by offset. */
@NullMarked
package io.groundwork.platform.paging;

import org.jspecify.annotations.NullMarked;
