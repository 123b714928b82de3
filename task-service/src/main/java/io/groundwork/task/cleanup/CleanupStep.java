package io.groundwork.task.cleanup;

/**
 * What a feature has to clean up; a bean, in the order of its {@code @Order}. The run calls each method in a transaction of its own,
 * and never two at a time.
 */
public interface CleanupStep {

    /** Names its count in the audit, as {@code tasks}. */
    String name();

    /** How much there is to remove now. Changes nothing. */
    long due();

    /** Removes a part that one transaction can bear. Returns how much that was; 0 when there is no more. */
    int removeSome();
}
