package io.groundwork.task.imports;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.imports.RawRow.Extent;
import io.groundwork.task.imports.ReceivedFiles.Fingerprint;
import io.groundwork.task.imports.ReceivedFiles.Receipt;
import io.groundwork.task.interchange.FileFormat;
import io.groundwork.task.interchange.TaskField;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Stores a file as it comes in, cut into chunks, with no more than a chunk in memory. */
@Service
class ReceivingImports {

    private static final int BUFFER = 64 * 1024;

    private final Memberships memberships;
    private final ReceivedFiles files;
    private final ImportWorkers workers;
    private final ImportProperties properties;

    ReceivingImports(Memberships memberships, ReceivedFiles files, ImportWorkers workers, ImportProperties properties) {
        this.memberships = memberships;
        this.files = files;
        this.workers = workers;
        this.properties = properties;
    }

    /** Returns when all of the file is stored; its rows are planned afterwards. */
    Receipt receive(ProjectId project, FileFormat format, InputStream body, Caller caller) throws IOException {
        memberships.hold(project, caller).requireTaskWriter();
        var input = new FingerprintedInput(body);
        var rows = new RowSplitter(
                new BufferedInputStream(input, BUFFER),
                format,
                Math.toIntExact(properties.maxRow().toBytes()),
                1);
        List<TaskField> columns =
                format == FileFormat.CSV ? Header.parse(rows.next()).columns() : List.of();
        ImportId id = files.open(project, format, columns, caller);
        try {
            long total = store(rows, id);
            return accept(id, project, format, input.fingerprint(), total, caller);
        } catch (RuntimeException | IOException e) {
            files.discard(id);
            throw e;
        }
    }

    private long store(RowSplitter rows, ImportId id) throws IOException {
        var chunk = new ChunkBuilder(properties);
        long total = 0;
        Extent last = Extent.WHOLE;
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (last != Extent.WHOLE || chunk.mustBreakBefore(row)) {
                chunk.cut(last).ifPresent(full -> files.append(id, full));
            }
            chunk.add(row, rows.line());
            last = row.extent();
            total++;
        }
        chunk.cut(last).ifPresent(full -> files.append(id, full));
        return total;
    }

    private Receipt accept(
            ImportId id, ProjectId project, FileFormat format, Fingerprint file, long total, Caller caller) {
        Receipt receipt;
        try {
            receipt = files.accept(id, project, format, file, total, caller);
        } catch (DuplicateKeyException e) {
            receipt = files.accept(id, project, format, file, total, caller);
        }
        workers.wake();
        return receipt;
    }
}
