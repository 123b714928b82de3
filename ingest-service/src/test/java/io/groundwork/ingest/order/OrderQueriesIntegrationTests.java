package io.groundwork.ingest.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.ingest.IngestTest;
import io.groundwork.ingest.StatementCount;
import io.groundwork.platform.id.Ids;
import io.groundwork.platform.paging.PageRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The number of statements stays the same as orders grow in number. */
class OrderQueriesIntegrationTests extends IngestTest {

    private final String run = Ids.next().toString();
    private final KeepingOrders keepingOrders;
    private final OrderLists lists;
    private final JsonMapper mapper;

    OrderQueriesIntegrationTests(
            @Autowired KeepingOrders keepingOrders, @Autowired OrderLists lists, @Autowired JsonMapper mapper) {
        this.keepingOrders = keepingOrders;
        this.lists = lists;
        this.mapper = mapper;
    }

    /** One keeps; two find out whose orders are to be kept without them. */
    @Test
    void aBatchIsKeptByThreeStatementsHoweverLong() {
        assertThat(StatementCount.of(() -> keepingOrders.keep(orders(0, 1, "1"))))
                .isEqualTo(3);
        assertThat(StatementCount.of(() -> keepingOrders.keep(orders(1, 400, "1"))))
                .isEqualTo(3);
    }

    @Test
    void eventsAndRepeatsOfABatchAreOneMoreEach() {
        assertThat(StatementCount.of(() -> keepingOrders.keep(orders(0, 300, "20000"))))
                .isEqualTo(4);
        assertThat(StatementCount.of(() -> keepingOrders.keep(orders(0, 300, "20000"))))
                .isEqualTo(4);
    }

    @Test
    void aPageIsOneStatementHoweverLong() {
        keepingOrders.keep(orders(0, 150, "20000"));
        OrderFilter filter = new OrderFilter(run, null, null);
        assertThat(StatementCount.of(() -> lists.all(filter, PageRequest.first(1))))
                .isEqualTo(1);
        assertThat(StatementCount.of(() -> lists.all(filter, PageRequest.first(100))))
                .isEqualTo(1);
        assertThat(StatementCount.of(() -> lists.highValue(filter, PageRequest.first(100))))
                .isEqualTo(1);
    }

    private List<Arrival> orders(int from, int to, String amount) {
        return IntStream.range(from, to)
                .mapToObj(i -> OrderSamples.order(run + "-" + i, run, amount))
                .map(json -> new Arrival(Order.read(mapper.readTree(json)), null))
                .toList();
    }
}
