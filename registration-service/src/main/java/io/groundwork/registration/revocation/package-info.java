/** Access tokens that are refused before they expire, at every resource server (ADR 22). */
@NullMarked
package io.groundwork.registration.revocation;

import org.jspecify.annotations.NullMarked;
