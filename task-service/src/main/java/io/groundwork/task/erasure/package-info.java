/** Forgets a user when their account is erased, and confirms it. */
@NullMarked
package io.groundwork.task.erasure;

import org.jspecify.annotations.NullMarked;
