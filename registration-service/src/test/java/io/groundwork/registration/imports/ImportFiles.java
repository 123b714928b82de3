package io.groundwork.registration.imports;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of users. */
final class ImportFiles {

    /** Of no password anybody knows. */
    static final String HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY";

    private ImportFiles() {}

    static String row(String email, String hash, boolean verified) {
        return "{\"email\":\"%s\",\"display_name\":\"Ada Byron\",\"password_hash\":\"%s\",\"email_verified\":%s}\n"
                .formatted(email, hash, verified);
    }

    /** Verified people with the addresses {@code <run>-<number>@example.com}. */
    static String people(String run, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> row(address(run, number), HASH, true))
                .collect(Collectors.joining());
    }

    static String address(String run, int number) {
        return run + "-" + number + "@example.com";
    }
}
