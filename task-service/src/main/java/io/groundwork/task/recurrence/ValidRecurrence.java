package io.groundwork.task.recurrence;

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
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** A text from which a {@link Recurrence} can be made. The message says what is wrong with it. */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidRecurrence.Check.class)
public @interface ValidRecurrence {

    String message() default "must be a recurrence rule (RFC 5545): {reason}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Called by Bean Validation. */
    class Check implements ConstraintValidator<ValidRecurrence, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            try {
                return text == null || Recurrence.parse(text) != null;
            } catch (InvalidRecurrenceException e) {
                report(String.valueOf(e.getMessage()), context);
                return false;
            }
        }

        /** The reason may repeat what the caller wrote. Of a message made here, other than the default, no expression is evaluated. */
        private static void report(String reason, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .addMessageParameter("reason", reason)
                    .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addConstraintViolation();
        }
    }
}
