package io.groundwork.registration.intake;

import io.groundwork.registration.SameTime;
import io.groundwork.registration.Story;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.PersonalDetails;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same without the hash, which takes longer than all the rest and hides it. */
class SigningUpTimeIntegrationTests extends Story {

    @Test
    void signingUpWithAKnownAddressTakesAsLong(@Autowired SigningUp signingUp) {
        String known = newPerson().email();
        SameTime.assertAlike(
                "signing up", 200, () -> timed(signingUp, () -> known), () -> timed(signingUp, Story::newAddress));
    }

    private static long timed(SigningUp signingUp, Supplier<String> address) {
        var signUp = new SignUp(
                new EmailAddress(address.get()), PersonalDetails.of("Ada Byron", null, null), "{argon2}none");
        return SameTime.of(() -> signingUp.signUp(signUp));
    }
}
