/** Everything this service keeps about a person, for that person. */
@NullMarked
package io.groundwork.registration.export;

import org.jspecify.annotations.NullMarked;
