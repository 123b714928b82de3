package io.groundwork.registration.emailchange;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.vault.OpaqueToken;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Either the token of a link, or the change's id and the code beside the link. */
record AnswerRequest(
        @Size(max = 200) @Nullable String token,
        @Nullable UUID changeId,
        @Size(max = 20) @Nullable String code) {

    Optional<Answerable> lookUpWith(AnsweringChange answering) {
        if (token != null) {
            return answering.lookUp(new OpaqueToken(token));
        }
        if (changeId == null) {
            throw ProblemException.invalid("/token", "is required, or else change_id and code");
        }
        if (code == null) {
            throw ProblemException.invalid("/code", "is required with change_id");
        }
        return answering.lookUp(new EmailChangeId(changeId), code.replace(" ", ""));
    }

    @Override
    public String toString() {
        return "AnswerRequest[changeId=" + changeId + "]";
    }
}
