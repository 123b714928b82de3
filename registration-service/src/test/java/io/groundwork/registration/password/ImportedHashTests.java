package io.groundwork.registration.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedHashTests {

    private static final String TAIL = "$c29tZXNhbHRzb21lc2FsdA$" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY";

    @ParameterizedTest
    @ValueSource(strings = {"m=19456,t=2,p=1", "m=65536,t=3,p=4", "m=7168,t=5,p=1"})
    void soundArgon2idIsTaken(String costs) {
        assertThat(ImportedHash.parse("$argon2id$v=19$" + costs + TAIL))
                .map(ImportedHash::encoded)
                .contains("{argon2}$argon2id$v=19$" + costs + TAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"m=1024,t=1,p=1", "m=999999,t=2,p=1", "m=19456,t=99,p=1", "m=19456,t=0,p=1", "m=19456,t=2,p=9"})
    void costsOutOfBoundsAreRefused(String costs) {
        assertThat(ImportedHash.parse("$argon2id$v=19$" + costs + TAIL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2a", "2b", "2y"})
    void bcryptIsTaken(String version) {
        String hash = "$" + version + "$12$" + "abcdefghijklmnopqrstuuabcdefghijklmnopqrstuvwxyzABCDE";
        assertThat(ImportedHash.parse(hash)).map(ImportedHash::encoded).contains("{bcrypt}" + hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "$2b$04$abcdefghijklmnopqrstuuabcdefghijklmnopqrstuvwxyzABCDE",
                "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY",
                "$pbkdf2-sha256$600000$c29tZXNhbHQ$QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY",
                "{noop}correct horse battery staple"
            })
    void anythingElseIsRefused(String text) {
        assertThat(ImportedHash.parse(text)).isEmpty();
    }

    @Test
    void aHashMadeHereCanBeTakenBack() {
        PasswordHasher hasher = PasswordHasherTests.hasher(1);
        PlainPassword password = new PlainPassword("correct horse battery staple");
        String phc = hasher.hash(password).replace("{argon2}", "");
        assertThat(hasher.matches(
                        password, ImportedHash.parse(phc).orElseThrow().encoded()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$scrypt$ln=14,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$tjK03tRvEjqCcPwmgtddMkgjlXrk8U/b9rIvfeBMKCc",
                "$pbkdf2-sha256$i=30000$MDEyMzQ1Njc4OWFiY2RlZg$FpJgn3choeFxT5c1DujOl5S2Dx9L/a8Fjd1HvwF+ink",
                "$pbkdf2-sha512$i=30000$MDEyMzQ1Njc4OWFiY2RlZg$/t4HoOrg1oiLcqlNoreijFM8e7WNt/df9k7iTBxrmgi0NHnBF+8mHjOPZ1nSaWbg8lLeJhJQiBmOuBuwyM2KpA"
            })
    void hashesThatOtherProgramsMadeAreCheckedAndOutdated(String phc) {
        PasswordHasher hasher = PasswordHasherTests.hasher(1);
        String encoded = ImportedHash.parse(phc).orElseThrow().encoded();
        assertThat(hasher.matches(new PlainPassword("correct horse battery staple"), encoded))
                .isTrue();
        assertThat(hasher.matches(new PlainPassword("correct horse battery stapler"), encoded))
                .isFalse();
        assertThat(hasher.isOutdated(encoded)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$scrypt$ln=20,r=8,p=1" + TAIL,
                "$scrypt$ln=14,r=32,p=1" + TAIL,
                "$pbkdf2-sha256$i=1000" + TAIL,
                "$pbkdf2-sha256$i=9999999" + TAIL,
                "$pbkdf2-sha1$i=600000" + TAIL
            })
    void costsOfOtherAlgorithmsAreBoundedToo(String phc) {
        assertThat(ImportedHash.parse(phc)).isEmpty();
    }
}
