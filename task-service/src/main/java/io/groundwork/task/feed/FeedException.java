package io.groundwork.task.feed;

import io.groundwork.platform.problem.ProblemException;

class FeedException extends ProblemException {

    private FeedException(FeedProblem problem, String detail) {
        super(problem, detail);
    }

    static FeedException forgotten() {
        return new FeedException(
                FeedProblem.CHANGES_FORGOTTEN,
                "Some changes after this cursor are not kept any more: take the cursor `latest`, and read the lists again.");
    }
}
