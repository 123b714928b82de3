/** A person leaves: their account is gone at once, and every other service is asked, and asked again, until it has confirmed (ADR 24). */
@NullMarked
package io.groundwork.registration.erasure;

import org.jspecify.annotations.NullMarked;
