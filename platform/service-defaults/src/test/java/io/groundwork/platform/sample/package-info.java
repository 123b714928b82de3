/** A small service that uses everything the platform gives. */
@NullMarked
package io.groundwork.platform.sample;

import org.jspecify.annotations.NullMarked;
