package io.groundwork.registration.imports;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemType;
import io.groundwork.registration.problem.RegistrationProblem;
import org.springframework.util.unit.DataSize;

/** A file, or the rest of one, that is not taken. */
final class UploadException extends ProblemException {

    private UploadException(ProblemType problem, String detail) {
        super(problem, detail);
    }

    static UploadException otherOffset(Upload upload) {
        return at(
                upload,
                new UploadException(
                        RegistrationProblem.UPLOAD_OFFSET_MISMATCH,
                        "Go on from byte " + upload.received() + " of the file, by PATCH of the import."));
    }

    static UploadException isOver(Upload upload) {
        return at(
                upload,
                new UploadException(
                        RegistrationProblem.UPLOAD_IS_OVER, "The import takes nothing more. Open another."));
    }

    static UploadException tooLong(Upload upload, DataSize most) {
        return at(
                upload,
                new UploadException(
                        CommonProblem.PAYLOAD_TOO_LARGE,
                        "A file may have %d bytes. Cut it, and open an import for each part."
                                .formatted(most.toBytes())));
    }

    static ProblemException otherFile() {
        return new ProblemException(
                CommonProblem.UNPROCESSABLE, "The Idempotency-Key was used for a file of another length.");
    }

    static ProblemException unknown() {
        return ProblemException.notFound("There is no such import.");
    }

    private static UploadException at(Upload upload, UploadException refusal) {
        refusal.withHeader("Location", ImportResponse.location(upload.id()).toString())
                .withHeader(UploadHeaders.OFFSET, String.valueOf(upload.received()))
                .withHeader(UploadHeaders.COMPLETE, UploadHeaders.value(upload.complete()));
        return refusal;
    }
}
