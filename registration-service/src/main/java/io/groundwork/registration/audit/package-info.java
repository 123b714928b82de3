/** Who did what, when and from where: written with the change itself, and never changed again. */
@NullMarked
package io.groundwork.registration.audit;

import org.jspecify.annotations.NullMarked;
