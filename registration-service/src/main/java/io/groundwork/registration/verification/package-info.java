/** Proof that a mailbox belongs to whoever signed up: links and codes. */
@NullMarked
package io.groundwork.registration.verification;

import org.jspecify.annotations.NullMarked;
