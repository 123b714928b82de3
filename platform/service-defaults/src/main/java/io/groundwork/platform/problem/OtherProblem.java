package io.groundwork.platform.problem;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A status that a library chose and the catalogue does not list: {@code 410} becomes {@code gone}. */
record OtherProblem(HttpStatus status) implements ProblemType {

    /** The catalogue's entry for a status, or one made from its reason phrase. */
    static ProblemType of(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null) {
            return code.is4xxClientError() ? CommonProblem.INVALID_REQUEST : CommonProblem.INTERNAL;
        }
        return Arrays.stream(CommonProblem.values())
                .filter(common -> common.status() == status)
                .<ProblemType>map(common -> common)
                .findFirst()
                .orElseGet(() -> new OtherProblem(status));
    }

    @Override
    public String name() {
        return status.name();
    }

    @Override
    public String title() {
        return status.getReasonPhrase();
    }
}
