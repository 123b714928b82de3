package io.groundwork.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list that one walk along an index gives in order. An index read backwards has its nulls first, and a list has them last
 * both ways: so a list whose first key may be null is read as two parts, one after the other.
 */
enum Stretch {
    /** The list, when its first key is never null. */
    WHOLE,

    /** The rows whose first key is a value. */
    VALUES,

    /** The rows whose first key is null. */
    NULLS;

    /** The condition for the rows of this part; null for none. */
    @Nullable
    String condition(String firstKey) {
        return switch (this) {
            case WHOLE -> null;
            case VALUES -> firstKey + " is not null";
            case NULLS -> firstKey + " is null";
        };
    }

    /**
     * The first column that the rows of this part are ordered by. Among nulls that is the second, but before a mere tie-breaker the
     * first is named all the same: that is the order of an index on both.
     */
    int firstColumn(KeysetOrder order) {
        return this == NULLS && order.columns().size() > 2 ? 1 : 0;
    }
}
