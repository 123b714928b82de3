package io.groundwork.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageLinksTests {

    private static final Page<String> MIDDLE = new Page<>(List.of("a"), "NEXT", null, "PREV");

    @Test
    void cursorsReplaceTheCursorAndNothingElse() {
        PageRequest asked = new PageRequest(1, "here", null, null, false, List.of());
        assertThat(new PageLinks("/api/v1/tasks", "q=a%20b&cursor=here&limit=1").header(asked, MIDDLE))
                .isEqualTo("</api/v1/tasks?q=a%20b&limit=1&cursor=NEXT>; rel=\"next\", "
                        + "</api/v1/tasks?q=a%20b&limit=1&cursor=PREV>; rel=\"prev\", "
                        + "</api/v1/tasks?q=a%20b&limit=1>; rel=\"first\"");
    }

    @Test
    void theOnlyPageLinksToItselfAsFirst() {
        assertThat(new PageLinks("/api/v1/tasks", null).header(PageRequest.first(50), Page.of(List.of("a"))))
                .isEqualTo("</api/v1/tasks>; rel=\"first\"");
    }

    @Test
    void pagesAreLinkedByNumber() {
        PageRequest asked = new PageRequest(20, null, 3, null, false, List.of());
        assertThat(new PageLinks("/x", "page=3&page_size=20").header(asked, MIDDLE))
                .isEqualTo("</x?page_size=20&page=4>; rel=\"next\", </x?page_size=20&page=2>; rel=\"prev\", "
                        + "</x?page_size=20&page=1>; rel=\"first\"");
    }

    @Test
    void theFirstPageHasNonePrevious() {
        PageRequest asked = new PageRequest(20, null, 1, null, false, List.of());
        assertThat(new PageLinks("/x", "page_size=20").header(asked, MIDDLE)).doesNotContain("prev");
    }

    @Test
    void offsetsMoveByTheLimitAndStopAtZero() {
        PageRequest asked = new PageRequest(20, null, null, 10L, false, List.of());
        assertThat(new PageLinks("/x", "offset=10").header(asked, MIDDLE))
                .isEqualTo("</x?offset=30>; rel=\"next\", </x?offset=0>; rel=\"prev\", </x?offset=0>; rel=\"first\"");
    }
}
