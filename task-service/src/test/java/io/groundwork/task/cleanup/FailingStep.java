package io.groundwork.task.cleanup;

/** Removes one thing, then fails. */
final class FailingStep implements CleanupStep {

    private int calls;

    @Override
    public String name() {
        return "bricks";
    }

    @Override
    public long due() {
        return 0;
    }

    @Override
    public int removeSome() {
        if (calls++ > 0) {
            throw new IllegalStateException("no disk");
        }
        return 1;
    }
}
