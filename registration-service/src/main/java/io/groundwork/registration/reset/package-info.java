/** A new password for those who forgot theirs: asked for by anybody, mailed to the account's address only, good once. */
@NullMarked
package io.groundwork.registration.reset;

import org.jspecify.annotations.NullMarked;
