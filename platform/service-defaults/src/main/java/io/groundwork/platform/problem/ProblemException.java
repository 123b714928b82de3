package io.groundwork.platform.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * An error the caller is told about, answered as {@code application/problem+json}. Domain exceptions extend it and are made by
 * named factories. The detail goes out as it is: no internals, no secrets.
 *
 * <p>Not safe for concurrent use while headers, errors or members are added.
 */
public class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<InvalidField> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient HttpHeaders headers = new HttpHeaders();

    public ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    public ProblemException(ProblemType type, String detail, Throwable cause) {
        super(detail, cause);
        this.type = type;
    }

    /** Answers 404 for what does not exist and for what the caller may not see, alike. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(CommonProblem.NOT_FOUND, detail);
    }

    /** Answers 400 with a pointer to each field at fault. */
    public static ProblemException invalid(List<InvalidField> errors) {
        return new ProblemException(CommonProblem.INVALID_REQUEST, InvalidFields.summary(errors)).withErrors(errors);
    }

    /** Answers 400 with a pointer to the one field at fault. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(new InvalidField(pointer, detail)));
    }

    public ProblemException withErrors(List<InvalidField> more) {
        errors.addAll(more);
        return this;
    }

    /**
     * Adds an extension member (RFC 9457, section 3.2), for what a program can use of the detail.
     *
     * @param name as it is on the wire, in snake_case; none of the members that every problem has
     */
    public ProblemException withMember(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public ProblemException withHeader(String name, String value) {
        headers.add(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<InvalidField> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public HttpHeaders headers() {
        return HttpHeaders.readOnlyHttpHeaders(headers);
    }
}
