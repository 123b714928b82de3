package io.groundwork.task.feed;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with the feed; each entry is described in {@code contracts/problems.json}. */
public enum FeedProblem implements ProblemType {
    CHANGES_FORGOTTEN;

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    @Override
    public String title() {
        return "The changes after this cursor are no longer kept";
    }
}
