package io.groundwork.platform.web;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import tools.jackson.core.JacksonException;

/** Reads a {@link MergePatch}, and refuses any other media type for one: no other converter may take it for a bean. */
final class MergePatchConverter extends AbstractHttpMessageConverter<MergePatch> {

    private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");

    private final PatchBinding binding;

    MergePatchConverter(PatchBinding binding) {
        super(MERGE_PATCH, MediaType.ALL);
        this.binding = binding;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == MergePatch.class;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected MergePatch readInternal(Class<? extends MergePatch> type, HttpInputMessage message) throws IOException {
        MediaType sent = message.getHeaders().getContentType();
        if (!MERGE_PATCH.equalsTypeAndSubtype(sent)) {
            throw new ProblemException(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Supported: " + MERGE_PATCH)
                    .withHeader("Accept-Patch", MERGE_PATCH.toString());
        }
        try {
            return new MergePatch(binding.mapper().readTree(message.getBody()), binding);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("Not a JSON text", e, message);
        }
    }

    @Override
    protected void writeInternal(MergePatch patch, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("A patch is only ever read");
    }
}
