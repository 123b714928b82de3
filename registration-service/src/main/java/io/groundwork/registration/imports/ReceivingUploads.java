package io.groundwork.registration.imports;

import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a file as it comes in, with no more than a chunk of it in memory. What came before the connection was cut is kept. */
@Component
class ReceivingUploads {

    private static final int BUFFER = 16 * 1024;

    private final Uploads uploads;
    private final ImportWorker worker;
    private final AuditLog audit;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;

    ReceivingUploads(
            Uploads uploads,
            ImportWorker worker,
            AuditLog audit,
            ImportSettings settings,
            PlatformTransactionManager transactions) {
        this.uploads = uploads;
        this.worker = worker;
        this.audit = audit;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empty when this importer has opened one with this key. */
    Optional<Upload> open(String importer, @Nullable String key) {
        return transaction.execute(_ -> {
            Optional<Upload> opened = uploads.open(ImportId.next(), importer, key);
            opened.ifPresent(upload ->
                    audit.add(AuditAction.IMPORT_OPENED, importer, upload.id().toString(), Map.of()));
            return opened;
        });
    }

    /**
     * Takes what comes as the next bytes of the file.
     *
     * @param last whether the file ends where the stream does
     * @throws UploadException when the upload is elsewhere by now, over, or too long
     * @throws IOException when the stream was cut; the upload can be gone on with after what came
     */
    Upload receive(Upload upload, InputStream body, boolean last) throws IOException {
        var buffer =
                new LineBuffer(upload.tail(), Math.toIntExact(settings.maxRow().toBytes()));
        Upload stored = upload;
        byte[] bytes = new byte[BUFFER];
        for (int length = read(body, bytes, stored, buffer); length >= 0; length = read(body, bytes, stored, buffer)) {
            buffer.add(bytes, length);
            if (buffer.has(settings.chunkRows(), settings.chunkSize().toBytes())) {
                stored = append(stored, buffer, false);
            }
        }
        if (last) {
            buffer.end();
        }
        return append(stored, buffer, last);
    }

    private int read(InputStream body, byte[] bytes, Upload stored, LineBuffer buffer) throws IOException {
        try {
            return body.read(bytes);
        } catch (IOException cut) {
            append(stored, buffer, false);
            throw cut;
        }
    }

    private Upload append(Upload upload, LineBuffer buffer, boolean last) {
        Piece piece = buffer.cut();
        if (upload.received() + piece.bytes() > settings.maxSize().toBytes()) {
            throw UploadException.tooLong(upload, settings.maxSize());
        }
        Upload stored = uploads.append(upload, piece, last);
        worker.wake();
        return stored;
    }
}
