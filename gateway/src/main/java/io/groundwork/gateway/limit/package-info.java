/** Token buckets by caller, in Redis, with a local one for when Redis is away. */
@NullMarked
package io.groundwork.gateway.limit;

import org.jspecify.annotations.NullMarked;
