package io.groundwork.notification.delivery;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser and its push service: takes messages, and reads them by the receiver's side of RFC 8291 and RFC 8292. */
final class Browser implements AutoCloseable {

    /** A message as it came; {@code token} is verified. */
    record Message(Map<String, String> headers, SignedJWT token, String text) {}

    private final KeyPair pair;
    private final byte[] auth = new byte[16];
    private final HttpServer server;
    private final Queue<Message> messages = new ConcurrentLinkedQueue<>();
    private volatile int status = 201;
    private volatile String retryAfter = "";

    Browser() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
            new SecureRandom().nextBytes(auth);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What subscribes it to a topic. */
    Map<String, Object> subscriptionTo(String topic) {
        return Map.of("topic", topic, "protocol", "webpush", "endpoint", endpoint(), "keys", keys());
    }

    String endpoint() {
        return origin() + "/push/1";
    }

    Map<String, String> keys() {
        return Map.of(
                "p256dh",
                Base64URL.encode(point(pair)).toString(),
                "auth",
                Base64URL.encode(auth).toString());
    }

    Queue<Message> messages() {
        return messages;
    }

    void answering(int next, String retryAfterSeconds) {
        retryAfter = retryAfterSeconds;
        status = next;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            exchange.getRequestBody().transferTo(body);
            messages.add(read(exchange, body.toByteArray()));
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (GeneralSecurityException | ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Message read(HttpExchange exchange, byte[] body)
            throws GeneralSecurityException, ParseException, JOSEException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String[] parts = authorization.substring("vapid t=".length()).split(", k=", 2);
        Map<String, String> headers = Map.of(
                "TTL", exchange.getRequestHeaders().getFirst("TTL"),
                "Urgency", exchange.getRequestHeaders().getFirst("Urgency"),
                "Topic", exchange.getRequestHeaders().getFirst("Topic"),
                "Content-Encoding", exchange.getRequestHeaders().getFirst("Content-Encoding"),
                "k", parts[1]);
        return new Message(headers, verified(parts[0], parts[1]), decrypt(body));
    }

    private static SignedJWT verified(String token, String key) throws ParseException, JOSEException {
        byte[] point = new Base64URL(key).decode();
        ECKey publicKey = new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                        Base64URL.encode(Arrays.copyOfRange(point, 33, 65)))
                .build();
        SignedJWT jwt = SignedJWT.parse(token);
        if (!jwt.verify(new ECDSAVerifier(publicKey))) {
            throw new IllegalStateException("The token is not signed with the key beside it");
        }
        return jwt;
    }

    private String decrypt(byte[] body) throws GeneralSecurityException, JOSEException {
        byte[] salt = Arrays.copyOf(body, 16);
        byte[] sender = Arrays.copyOfRange(body, 21, 21 + body[20]);
        ECKey senderKey = new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(sender, 1, 33)),
                        Base64URL.encode(Arrays.copyOfRange(sender, 33, 65)))
                .build();
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(senderKey.toECPublicKey(), true);
        byte[] first = hmac(auth, agreement.generateSecret());
        byte[] material = hmac(
                first,
                join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(pair), sender, new byte[] {1}));
        byte[] second = hmac(salt, material);
        byte[] key =
                Arrays.copyOf(hmac(second, "Content-Encoding: aes128gcm\0\1".getBytes(StandardCharsets.US_ASCII)), 16);
        byte[] nonce =
                Arrays.copyOf(hmac(second, "Content-Encoding: nonce\0\1".getBytes(StandardCharsets.US_ASCII)), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(body, 21 + body[20], body.length - 21 - body[20]);
        return new String(padded, 0, padded.length - 1, StandardCharsets.UTF_8); // less the delimiter
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static byte[] point(KeyPair pair) {
        ECKey key = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).build();
        return join(new byte[] {4}, key.getX().decode(), key.getY().decode());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
