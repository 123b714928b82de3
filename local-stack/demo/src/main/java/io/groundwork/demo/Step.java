package io.groundwork.demo;

/** One part of the story, which does something and reads back that it was done. */
interface Step {

    /** A few words for the table. */
    String name();

    /**
     * Does it.
     *
     * @return one line that says what was seen
     * @throws DemoFailure when it does not hold
     */
    String run(Visit visit);
}
