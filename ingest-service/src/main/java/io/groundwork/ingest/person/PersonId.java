package io.groundwork.ingest.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A customer or a visitor: an account's id, or any other name that a producer has for somebody. */
public record PersonId(String value) {

    /** Stands for whoever was erased. */
    public static final PersonId ERASED = new PersonId("deleted-user");

    /** By which an erased person is recognised without being known: SHA-256, in hex. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
