package io.groundwork.notification.filter;

import io.groundwork.platform.problem.InvalidField;
import java.util.List;

/** A policy that SNS would refuse as well, with every fault and where it is. */
public final class InvalidPolicyException extends RuntimeException {

    private final transient List<InvalidField> faults;

    InvalidPolicyException(List<InvalidField> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** The faults, as seen from a document that holds the policy at {@code pointer}. */
    public List<InvalidField> below(String pointer) {
        return faults.stream()
                .map(fault -> new InvalidField(pointer + fault.pointer(), fault.detail()))
                .toList();
    }
}
