/** What every request meets first: its id, CORS, size limits and the headers that may pass. */
@NullMarked
package io.groundwork.gateway.edge;

import org.jspecify.annotations.NullMarked;
