/** Orders: taken in, kept once, and told apart by value. */
@NullMarked
package io.groundwork.ingest.order;

import org.jspecify.annotations.NullMarked;
