package io.groundwork.registration.imports;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.PersonalDetails;
import io.groundwork.registration.account.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of the file, as it was understood. */
sealed interface Row {

    /**
     * A person.
     *
     * @param passwordHash encoded
     * @param verified whether the other system knows that the address is the person's
     * @param createdAt when they registered there; null for now
     */
    record Good(
            EmailAddress email,
            PersonalDetails details,
            String passwordHash,
            boolean verified,
            Set<Role> roles,
            @Nullable Instant createdAt)
            implements Row {

        @Override
        public String toString() {
            return "Good[]";
        }
    }

    /** What is wrong, without a word of what stands there. */
    record Bad(long line, List<InvalidField> errors) implements Row {}
}
