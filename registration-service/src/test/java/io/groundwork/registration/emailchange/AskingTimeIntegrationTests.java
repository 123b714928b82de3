package io.groundwork.registration.emailchange;

import io.groundwork.registration.SameTime;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.EmailAddress;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same without the hash, which takes longer than all the rest and hides it. */
class AskingTimeIntegrationTests extends AddressStory {

    @Test
    void askingForATakenAddressTakesAsLong(@Autowired AskingForChange asking) {
        AccountId self = new AccountId(UUID.fromString(newPerson().id()));
        String taken = newPerson().email();
        SameTime.assertAlike(
                "asking for an address",
                200,
                () -> timed(asking, self, () -> taken),
                () -> timed(asking, self, AddressStory::newAddress));
    }

    private long timed(AskingForChange asking, AccountId self, Supplier<String> address) {
        jdbc.sql("delete from email_change").update();
        EmailAddress wanted = new EmailAddress(address.get());
        return SameTime.of(() -> asking.ask(self, null, wanted));
    }
}
