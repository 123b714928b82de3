/** Sign-up by REST and by Kafka, one use case. */
@NullMarked
package io.groundwork.registration.intake;

import org.jspecify.annotations.NullMarked;
