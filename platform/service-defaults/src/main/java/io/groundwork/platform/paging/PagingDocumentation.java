package io.groundwork.platform.paging;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Documents the query parameters behind a {@link PageRequest}. */
final class PagingDocumentation implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == PageRequest.class)) {
            add(operation, "limit", "Items wanted, " + PageRequest.DEFAULT_LIMIT + " if not said", size());
            add(operation, "cursor", "next_cursor of the page before", new StringSchema());
            add(operation, "page", "Page number, instead of cursor", from(1));
            add(operation, "page_size", "Items of a page, with page", size());
            add(operation, "offset", "Items to skip, instead of cursor", from(0));
            add(operation, "count", "Whether to answer the total", new BooleanSchema());
            add(operation, "sort", "Keys, largest first with a minus: -due_at,title", new StringSchema());
        }
        return operation;
    }

    private static void add(Operation operation, String name, String description, Schema<?> schema) {
        operation.addParametersItem(
                new QueryParameter().name(name).description(description).schema(schema));
    }

    private static Schema<?> size() {
        return from(1).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
    }

    private static Schema<?> from(long least) {
        return new IntegerSchema().minimum(BigDecimal.valueOf(least));
    }
}
