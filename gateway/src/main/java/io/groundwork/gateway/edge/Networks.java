package io.groundwork.gateway.edge;

import java.net.InetAddress;
import java.util.List;

/** A set of networks. */
final class Networks {

    private final List<Network> members;

    Networks(List<String> blocks) {
        members = blocks.stream()
                .filter(block -> !block.isBlank())
                .map(Network::of)
                .toList();
    }

    /** False for what is not an address literal: names are never looked up. */
    boolean contain(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return members.stream().anyMatch(member -> member.contains(literal));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
