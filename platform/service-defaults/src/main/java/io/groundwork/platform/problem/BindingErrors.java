package io.groundwork.platform.problem;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Pointers to what Spring's data binding and method validation refuse. */
final class BindingErrors {

    private BindingErrors() {}

    static List<InvalidField> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(BindingErrors::ofParameter)
                .toList();
    }

    /** Errors in an object that stands at {@code prefix} in the body. */
    static List<InvalidField> of(String prefix, Errors errors) {
        return errors.getAllErrors().stream()
                .map(error -> new InvalidField(prefix + pointer(error), message(error)))
                .toList();
    }

    static List<InvalidField> of(TypeMismatchException mismatch) {
        String pointer = Pointers.ofParameter(mismatch.getPropertyName());
        return List.of(new InvalidField(pointer, JsonErrors.expectedText(requiredType(mismatch))));
    }

    private static @Nullable Class<?> requiredType(TypeMismatchException mismatch) {
        // The element's type, when one value of a list parameter does not convert.
        return mismatch.getCause() instanceof ConversionFailedException failed
                ? failed.getTargetType().getObjectType()
                : mismatch.getRequiredType();
    }

    private static Stream<InvalidField> ofParameter(ParameterValidationResult result) {
        String pointer = pointer(result);
        return result instanceof ParameterErrors errors
                ? of(pointer, errors).stream()
                : result.getResolvableErrors().stream().map(error -> new InvalidField(pointer, message(error)));
    }

    private static String pointer(ParameterValidationResult result) {
        Object element = result.getContainerIndex() != null ? result.getContainerIndex() : result.getContainerKey();
        MethodParameter parameter = result.getMethodParameter();
        String base = parameter.hasParameterAnnotation(RequestBody.class) ? "" : Pointers.ofParameter(name(parameter));
        return element == null ? base : base + Pointers.ofParameter(element.toString());
    }

    private static @Nullable String name(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null && !query.name().isEmpty()) {
            return query.name();
        }
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        return path != null && !path.name().isEmpty() ? path.name() : parameter.getParameterName();
    }

    private static String pointer(ObjectError error) {
        return error instanceof FieldError field ? Pointers.of(field.getField()) : "";
    }

    private static String message(MessageSourceResolvable error) {
        if (error instanceof FieldError field && field.contains(TypeMismatchException.class)) {
            return JsonErrors.expectedText(requiredType(field.unwrap(TypeMismatchException.class)));
        }
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }
}
