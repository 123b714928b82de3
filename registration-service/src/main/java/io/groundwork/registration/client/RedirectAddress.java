package io.groundwork.registration.client;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Where a browser may be sent: {@code https}, or {@code http} on the browser's own machine; no fragment. Null passes. */
@Target({ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RedirectAddress.Validator.class)
@interface RedirectAddress {

    String message() default
            "must be an absolute https address, or http on 127.0.0.1, [::1] or localhost, without fragment or user";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the form. */
    final class Validator implements ConstraintValidator<RedirectAddress, @Nullable String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || RedirectTarget.parse(value).isPresent();
        }
    }
}
