package io.groundwork.gateway.edge;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * An IPv4 or IPv6 network.
 *
 * @param address any address in it
 * @param bits length of the prefix
 */
record Network(InetAddress address, int bits) {

    /** {@code 10.0.0.0/8}, {@code fd00::/8} or a single address; anything else is an {@link IllegalArgumentException}. */
    static Network of(String text) {
        String[] parts = text.trim().split("/", 2);
        InetAddress address = InetAddress.ofLiteral(parts[0]);
        int width = address.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? width : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > width) {
            throw new IllegalArgumentException("No such prefix: " + text);
        }
        return new Network(address, bits);
    }

    boolean contains(InetAddress other) {
        return other.getAddress().length == address.getAddress().length
                && prefix(other).equals(prefix(address));
    }

    private BigInteger prefix(InetAddress of) {
        byte[] bytes = of.getAddress();
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
    }
}
