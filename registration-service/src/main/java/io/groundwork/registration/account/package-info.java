/** Accounts: who a person is to the suite, from sign-up to disabling. */
@NullMarked
package io.groundwork.registration.account;

import org.jspecify.annotations.NullMarked;
