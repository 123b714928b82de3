/** An S3 server on a local folder, so that a laptop needs no cloud account. */
@NullMarked
package io.groundwork.local.objectstore;

import org.jspecify.annotations.NullMarked;
