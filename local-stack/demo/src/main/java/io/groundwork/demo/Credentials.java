package io.groundwork.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/** What the suite wrote down on its first start: its administrator and its demo client. */
record Credentials(String adminEmail, String adminPassword, String clientId, String clientSecret) {

    static Credentials read(Path file) throws IOException {
        var values = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (NoSuchFileException e) {
            throw new DemoFailure(
                    "no credentials at " + file.toAbsolutePath()
                            + ": start the suite first, or name the file with --credentials",
                    e);
        }
        return new Credentials(
                value(values, "GROUNDWORK_ADMIN_EMAIL"),
                value(values, "GROUNDWORK_ADMIN_PASSWORD"),
                values.getProperty("GROUNDWORK_DEMO_CLIENT_ID", "demo"),
                value(values, "GROUNDWORK_DEMO_CLIENT_SECRET"));
    }

    private static String value(Properties values, String key) {
        var value = values.getProperty(key);
        if (value == null) {
            throw new DemoFailure("the credentials file has no " + key);
        }
        return value;
    }
}
