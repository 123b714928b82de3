/** Forgets a person when their account is erased, and confirms it. */
@NullMarked
package io.groundwork.ingest.erasure;

import org.jspecify.annotations.NullMarked;
