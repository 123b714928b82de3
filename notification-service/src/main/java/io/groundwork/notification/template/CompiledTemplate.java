package io.groundwork.notification.template;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;

/** A template ready to be filled in, any number of times and by several threads. */
record CompiledTemplate(Template subject, Template text, Template html) {

    /** @throws MustacheException when one of the texts is no Mustache */
    static CompiledTemplate of(TemplateSource source) {
        return new CompiledTemplate(
                Texts.plain(source.subject()), Texts.plain(source.text()), Texts.html(source.html()));
    }

    RenderedMail render(Map<String, Object> variables) {
        return new RenderedMail(subjectWith(variables), text.execute(variables), html.execute(variables));
    }

    String subjectWith(Map<String, Object> variables) {
        return oneLine(subject.execute(variables));
    }

    /** A line break in a value must not start another header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }
}
