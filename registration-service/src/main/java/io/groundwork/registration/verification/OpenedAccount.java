package io.groundwork.registration.verification;

import io.groundwork.registration.account.NewAccount;
import org.jspecify.annotations.Nullable;

/**
 * A pending account that was just opened, with what becomes its password when the address is proved.
 *
 * @param passwordHash encoded; null when it is to be chosen then
 */
public record OpenedAccount(NewAccount account, @Nullable String passwordHash) {

    @Override
    public String toString() {
        return "OpenedAccount[account=" + account + "]";
    }
}
