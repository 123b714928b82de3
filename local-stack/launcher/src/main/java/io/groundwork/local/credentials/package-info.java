/** Secrets of this machine's stack, made at random on first start. */
@NullMarked
package io.groundwork.local.credentials;

import org.jspecify.annotations.NullMarked;
