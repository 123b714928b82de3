package io.groundwork.platform.web;

import io.groundwork.platform.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Merge Patch (RFC 7396): the {@code @RequestBody} of a PATCH that consumes {@code application/merge-patch+json}. Safe for
 * concurrent use.
 */
public final class MergePatch {

    private final JsonNode document;
    private final PatchBinding binding;

    /** A patch outside a request; binds with the wire's conventions and the default validator. */
    public MergePatch(JsonNode document) {
        this(document, PatchBinding.standard());
    }

    MergePatch(JsonNode document, PatchBinding binding) {
        this.document = document;
        this.binding = binding;
    }

    public JsonNode document() {
        return document;
    }

    /**
     * Returns a new value: the current one as JSON, with the patch merged in, bound to its type again and validated. Fields the
     * type does not know are ignored. A removed field becomes null, or the type's own default.
     *
     * @throws ProblemException 400 with pointers, when the result does not fit the type or violates a constraint
     */
    public <T> T applyTo(T current, Class<T> type) {
        return binding.bind(MergedJson.merge(binding.toJson(current), document), type);
    }

    @Override
    public String toString() {
        return document.toString();
    }
}
