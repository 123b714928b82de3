package io.groundwork.local.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.BooleanSupplier;

/** Ready when this address answers 200. */
public record HttpProbe(URI address) implements BooleanSupplier {

    private static final int MILLIS = 2_000;

    /** A path on a loopback port. */
    public static HttpProbe of(int port, String path) {
        return new HttpProbe(URI.create("http://127.0.0.1:" + port + path));
    }

    @Override
    public boolean getAsBoolean() {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            var status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
