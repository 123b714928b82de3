/** What admins do to accounts of others. */
@NullMarked
package io.groundwork.registration.admin;

import org.jspecify.annotations.NullMarked;
