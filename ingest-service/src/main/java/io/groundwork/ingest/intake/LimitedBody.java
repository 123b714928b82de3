package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Ends a request whose body, of a length nobody announced, grows beyond the limit. */
final class LimitedBody extends FilterInputStream {

    private final DataSize limit;
    private long left;

    LimitedBody(InputStream body, DataSize limit) {
        super(body);
        this.limit = limit;
        this.left = limit.toBytes();
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

    private void count(int n) {
        left -= n;
        if (left < 0) {
            throw new ProblemException(
                    CommonProblem.PAYLOAD_TOO_LARGE,
                    "A body may have up to %d bytes; send more in several requests.".formatted(limit.toBytes()));
        }
    }
}
