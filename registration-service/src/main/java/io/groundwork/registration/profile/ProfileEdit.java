package io.groundwork.registration.profile;

import io.groundwork.registration.account.LanguageTag;
import io.groundwork.registration.account.OneLine;
import io.groundwork.registration.account.PersonalDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The part of a profile that its owner may change. */
record ProfileEdit(
        @NotBlank @Size(max = PersonalDetails.MAX_NAME) @OneLine
        String displayName,

        @Size(max = PersonalDetails.MAX_NAME) @OneLine @Nullable
        String organization,

        @NotBlank @Size(max = 35) @LanguageTag String locale) {

    static ProfileEdit of(PersonalDetails details) {
        return new ProfileEdit(details.displayName(), details.organization(), details.locale());
    }

    PersonalDetails toDetails() {
        return PersonalDetails.of(displayName, organization, locale);
    }
}
