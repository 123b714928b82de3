/** What this service's errors are called on the wire. */
@NullMarked
package io.groundwork.registration.problem;

import org.jspecify.annotations.NullMarked;
