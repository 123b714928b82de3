package io.groundwork.notification.filter;

import io.groundwork.platform.problem.InvalidField;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while a policy is read. */
final class PolicyFaults {

    private final List<InvalidField> faults = new ArrayList<>();

    void add(String pointer, String detail) {
        faults.add(new InvalidField(pointer, detail));
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidPolicyException(faults);
        }
    }

    /** One step down (RFC 6901, section 3). */
    static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
