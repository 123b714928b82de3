package io.groundwork.task.wire;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time that RFC 3339 can write, which PostgreSQL can keep too: {@link Instant} reaches a billion years further. */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FourDigitYear.Check.class)
public @interface FourDigitYear {

    String message() default "must be in the years 0000 to 9999";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Called by Bean Validation. */
    class Check implements ConstraintValidator<FourDigitYear, Instant> {

        private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
        private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            return time == null || (!time.isBefore(FIRST) && time.isBefore(BEYOND));
        }
    }
}
