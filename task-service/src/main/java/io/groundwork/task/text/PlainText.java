package io.groundwork.task.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text of up to {@link #max} characters that PostgreSQL can keep: it stores every character but U+0000. */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size
@Pattern(regexp = "[^\\x00]*")
@ReportAsSingleViolation
public @interface PlainText {

    @OverridesAttribute(constraint = Size.class, name = "max")
    int max();

    String message() default "must have at most {max} characters, none of them U+0000";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
