package io.groundwork.ingest.order;

/** The producer's name for an order; whoever sends it first owns it. */
record OrderId(String value) implements Comparable<OrderId> {

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }
}
