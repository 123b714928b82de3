package io.groundwork.e2e;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** How often the cores do a piece of cryptography in a second, and nothing else: a program of its own, with the flags of a service. */
final class RawRates {

    private static final int JWT_BYTES = 600;
    private static final int WARM_UP_SECONDS = 2;

    private RawRates() {}

    /**
     * Prints the rate.
     *
     * @param args {@code argon2id} or {@code rs256}, threads, seconds
     */
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[1]);
        Callable<Runnable> work = args[0].equals("argon2id") ? RawRates::argon2id : RawRates::rs256;
        rate(work, threads, WARM_UP_SECONDS);
        System.out.println(rate(work, threads, Integer.parseInt(args[2])));
    }

    private static double rate(Callable<Runnable> work, int threads, int seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Future<Integer>> counts = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                counts.add(executor.submit(() -> count(work.call(), end)));
            }
        }
        int all = 0;
        for (Future<Integer> count : counts) {
            all += count.get();
        }
        return all / ((System.nanoTime() - start) / 1e9);
    }

    private static int count(Runnable work, long end) {
        int count = 0;
        while (System.nanoTime() < end) {
            work.run();
            count++;
        }
        return count;
    }

    private static Runnable argon2id() {
        var encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        String hash = encoder.encode("a long enough password");
        return () -> encoder.matches("a long enough password", hash);
    }

    private static Runnable rs256() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        byte[] text = new byte[JWT_BYTES];
        return () -> {
            try {
                var signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(pair.getPrivate());
                signature.update(text);
                signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
