package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Ends a request whose body, of a length nobody announced, grows beyond a limit: its own, or the one of all together. */
final class LimitedBody extends FilterInputStream {

    private final long limit;
    private final IntakeBudget budget;
    private long read;

    LimitedBody(InputStream body, DataSize limit, IntakeBudget budget) {
        super(body);
        this.limit = limit.toBytes();
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b == -1 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    /** Frees the budget; the stream itself is the request's, who closes it. */
    @Override
    public void close() {
        budget.giveBack(read);
        read = 0;
    }

    private void count(int n) {
        read += n;
        budget.take(n);
        if (read > limit) {
            throw tooLong(limit);
        }
    }

    static ProblemException tooLong(long limit) {
        return new ProblemException(
                CommonProblem.PAYLOAD_TOO_LARGE,
                "A body may have up to %d bytes; send more in several requests.".formatted(limit));
    }
}
