package io.groundwork.local.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** Short texts that change when what they are made of changes; 64 bits of SHA-256 in hex. */
public final class Fingerprint {

    private static final int LENGTH = 16;

    private Fingerprint() {}

    /** Of the content of a jar: names, sizes and check sums from its directory, which takes no reading of the rest. */
    public static String ofJar(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return of(zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
                    .toList());
        }
    }

    /** Of the paths and contents of several jars; their times say nothing where builds are reproducible. */
    public static String ofJars(List<Path> jars) throws IOException {
        var texts = new ArrayList<String>();
        for (var jar : jars) {
            texts.add(jar + " " + ofJar(jar));
        }
        return of(texts);
    }

    /** Of texts in their order. */
    public static String of(Collection<String> texts) {
        var digest =
                sha256().digest(texts.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
