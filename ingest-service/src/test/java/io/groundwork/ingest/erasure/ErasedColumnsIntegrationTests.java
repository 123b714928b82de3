package io.groundwork.ingest.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.ingest.IngestTest;
import io.groundwork.test.TestSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a column says here what an erasure does about it. */
class ErasedColumnsIntegrationTests extends IngestTest {

    private static final List<String> ERASED = List.of("orders.customer_id", "orders.raw");

    private static final List<String> OF_NOBODY =
            List.of("orders.order_id", "orders.currency", "orders.ship_country", "erased_person.id_hash");

    @Test
    void everyColumnThatMayNameAPersonIsKnown() {
        assertThat(TestSchema.columnsLeftWithout())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ERASED.stream(), OF_NOBODY.stream()).toList());
    }
}
