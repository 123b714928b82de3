/** The error catalogue, and the one place where errors become RFC 9457 problem documents. */
@NullMarked
package io.groundwork.platform.problem;

import org.jspecify.annotations.NullMarked;
