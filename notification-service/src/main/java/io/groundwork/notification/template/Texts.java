package io.groundwork.notification.template;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.util.HtmlUtils;

/** Mustache as templates may use it: maps, lists and texts are all it can reach, and a value that is missing is empty. */
final class Texts {

    private static final Mustache.Compiler PLAIN = Mustache.compiler()
            .withCollector(new MapsOnly())
            .defaultValue("")
            .emptyStringIsFalse(true)
            .escapeHTML(false);
    private static final Mustache.Compiler HTML = PLAIN.withEscaper(value -> HtmlUtils.htmlEscape(value, "UTF-8"));

    private Texts() {}

    static Template plain(String source) {
        return PLAIN.compile(source);
    }

    static Template html(String source) {
        return HTML.compile(source);
    }

    /** Leaves out the library's default, which calls methods and reads fields of whatever it meets. */
    private static final class MapsOnly extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
