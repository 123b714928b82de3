package io.groundwork.local.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsFileTests {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        var file = new CredentialsFile(folder.resolve("new/credentials"));

        var first = file.complete();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(file.complete()).isEqualTo(first);
        assertThat(file.load()).isEqualTo(first);
    }

    @Test
    void holdsAnotherSecretForEachPurpose() throws IOException {
        var credentials = new CredentialsFile(folder.resolve("credentials")).complete();

        assertThat(credentials.values()).hasSize(Credential.values().length);
        assertThat(credentials.values().values()).doesNotHaveDuplicates();
        assertThat(credentials.get(Credential.ADMIN_EMAIL)).isEqualTo("admin@groundwork.local");
        assertThat(Base64.getDecoder().decode(credentials.get(Credential.KEY_ENCRYPTION_KEY)))
                .hasSize(32);
    }

    @Test
    void keepsWhatTheUserHasChangedAndAddsWhatIsMissing() throws IOException {
        var path = folder.resolve("credentials");
        Files.writeString(path, "GROUNDWORK_ADMIN_EMAIL=me@example.com\n");

        var credentials = new CredentialsFile(path).complete();

        assertThat(credentials.get(Credential.ADMIN_EMAIL)).isEqualTo("me@example.com");
        assertThat(credentials.get(Credential.ADMIN_PASSWORD)).isNotBlank();
    }

    @Test
    void showsNoSecretInLogs() throws IOException {
        var credentials = new CredentialsFile(folder.resolve("credentials")).complete();

        assertThat(credentials.toString()).doesNotContain(credentials.get(Credential.ADMIN_PASSWORD));
    }
}
