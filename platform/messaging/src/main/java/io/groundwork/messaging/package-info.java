/** Events between services: a transactional outbox on the way out, an idempotent inbox on the way in. */
@NullMarked
package io.groundwork.messaging;

import org.jspecify.annotations.NullMarked;
