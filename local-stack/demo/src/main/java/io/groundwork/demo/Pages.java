package io.groundwork.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Walks a list to its end by its cursor. */
final class Pages {

    private Pages() {}

    static Stream<JsonNode> walk(Api api, String list) {
        List<JsonNode> items = new ArrayList<>();
        var cursor = "";
        do {
            var page = api.get(cursor.isEmpty() ? list : list + "&cursor=" + Outside.encode(cursor))
                    .expect(200)
                    .body();
            page.path("items").forEach(items::add);
            cursor = page.path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        return items.stream();
    }
}
