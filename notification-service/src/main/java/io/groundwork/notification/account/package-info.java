/** What happens to accounts: addresses are learnt and verification mails go out. */
@NullMarked
package io.groundwork.notification.account;

import org.jspecify.annotations.NullMarked;
