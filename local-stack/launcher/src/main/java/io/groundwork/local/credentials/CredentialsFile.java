package io.groundwork.local.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The file of credentials, {@code NAME=value} lines that only its owner may read (mode 600). */
public record CredentialsFile(Path path) {

    /** Reads the file; makes it, or the lines it lacks, with random values first. Call it under the launcher's lock. */
    public Credentials complete() throws IOException {
        var known = read();
        var values = new EnumMap<Credential, String>(known);
        for (var credential : Credential.values()) {
            values.computeIfAbsent(credential, Credential::firstValue);
        }
        if (!values.equals(known)) {
            write(values);
        }
        return new Credentials(Map.copyOf(values));
    }

    /** Reads the file as it is. */
    public Credentials load() throws IOException {
        return new Credentials(Map.copyOf(read()));
    }

    private EnumMap<Credential, String> read() throws IOException {
        var values = new EnumMap<Credential, String>(Credential.class);
        if (Files.exists(path)) {
            var properties = new Properties();
            try (var in = Files.newBufferedReader(path)) {
                properties.load(in);
            }
            for (var credential : Credential.values()) {
                var value = properties.getProperty(credential.variable());
                if (value != null && !value.isBlank()) {
                    values.put(credential, value);
                }
            }
        }
        return values;
    }

    /** Renamed into place, so that a secret is never half written and never readable by others. */
    private void write(Map<Credential, String> values) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var partial = path.resolveSibling(path.getFileName() + ".partial");
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.deleteIfExists(partial);
        Files.createFile(partial, ownerOnly);
        Files.writeString(
                partial,
                values.entrySet().stream()
                        .map(entry -> entry.getKey().variable() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        Files.move(partial, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
