package io.groundwork.notification.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds every fault of a template before it is saved, rather than at the first mail. */
record TemplateCheck(Set<String> known) {

    /**
     * What may stand in braces. Unescaped values, partials and other delimiters may not: nothing a template needs, and each a way
     * around the checks.
     */
    private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{\\s*(?:[#^/]?\\s*[\\w.-]+\\s*|![^{}]*)}}(?!})");

    /** @throws ProblemException 400 with a pointer to each text at fault */
    void require(TemplateSource source) {
        List<InvalidField> faults = faults(source);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    List<InvalidField> faults(TemplateSource source) {
        List<InvalidField> faults = new ArrayList<>();
        check("/subject", source.subject(), Texts::plain, faults);
        check("/text", source.text(), Texts::plain, faults);
        check("/html", source.html(), Texts::html, faults);
        return faults;
    }

    private void check(String pointer, String text, Function<String, Template> compiler, List<InvalidField> faults) {
        if (TAG.matcher(text).replaceAll("").contains("{{")) {
            faults.add(new InvalidField(
                    pointer, "only {{name}}, {{#name}}, {{^name}}, {{/name}} and {{! comments}} are allowed"));
            return;
        }
        try {
            unknown(compiler.apply(text))
                    .forEach(name -> faults.add(new InvalidField(
                            pointer,
                            "unknown variable \"%s\"; there are %s"
                                    .formatted(name, String.join(", ", new TreeSet<>(known))))));
        } catch (MustacheException e) {
            faults.add(new InvalidField(pointer, "is no Mustache: " + e.getMessage()));
        }
    }

    private Set<String> unknown(Template template) {
        Set<String> names = new TreeSet<>();
        template.visit(new Names(names));
        names.removeAll(known);
        return names;
    }

    private record Names(Collection<String> found) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            found.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            found.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return visitSection(name);
        }
    }
}
