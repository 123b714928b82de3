package io.groundwork.task.user;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class UserIdConverter implements AttributeConverter<@Nullable UserId, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    @Override
    public @Nullable UserId convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new UserId(column);
    }
}
