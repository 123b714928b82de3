package io.groundwork.platform.paging;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a sort value is read from a row and carried in a cursor. Its text is its {@code toString()}. */
record KeyType(Class<?> jdbcType, Function<String, Object> parser) {

    private static final Map<Class<?>, KeyType> KNOWN = Map.of(
            String.class, new KeyType(String.class, text -> text),
            UUID.class, new KeyType(UUID.class, UUID::fromString),
            Instant.class, new KeyType(OffsetDateTime.class, OffsetDateTime::parse),
            LocalDate.class, new KeyType(LocalDate.class, LocalDate::parse),
            Integer.class, new KeyType(Integer.class, Integer::valueOf),
            Long.class, new KeyType(Long.class, Long::valueOf),
            BigDecimal.class, new KeyType(BigDecimal.class, BigDecimal::new),
            Boolean.class, new KeyType(Boolean.class, Boolean::valueOf));

    static KeyType of(Class<?> type) {
        KeyType known = KNOWN.get(type);
        if (known == null) {
            throw new IllegalArgumentException("Cannot page by " + type.getName() + ", only by " + KNOWN.keySet());
        }
        return known;
    }

    @Nullable
    Object read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, jdbcType);
    }

    Object parse(String text) {
        return parser.apply(text);
    }
}
