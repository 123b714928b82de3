package io.groundwork.notification.template;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version that was ever saved, and which of them is in use. */
@Repository
class TemplateVersions {

    private static final String COLUMNS =
            "v.template, v.locale, v.version, v.subject, v.text_body, v.html_body, v.saved_at";

    private static final String BEGIN = """
            insert into template_head (template, locale, active_version, latest_version, revision)
            values (:template, :locale, :active, :latest, :revision + 1)
            on conflict (template, locale) do nothing""";
    private static final String ADVANCE = """
            update template_head set active_version = :active, latest_version = :latest, revision = revision + 1
            where template = :template and locale = :locale and revision = :revision""";

    private final JdbcClient jdbc;
    private final KeysetPager pager;
    private final Clock clock;

    TemplateVersions(JdbcClient jdbc, KeysetPager pager, Clock clock) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.clock = clock;
    }

    /** Those in use, by one statement; templates that this release does not have are left out. */
    List<TemplateVersion> active() {
        return jdbc.sql("select " + COLUMNS + """
                         from template_version v
                        join template_head h
                          on h.template = v.template and h.locale = v.locale and h.active_version = v.version
                        where v.template = any(:known)""")
                .param("known", MailTemplate.slugs())
                .query(TemplateVersions::version)
                .list();
    }

    List<TemplateHead> heads() {
        return jdbc.sql("select * from template_head where template = any(:known) order by template, locale")
                .param("known", MailTemplate.slugs())
                .query(TemplateVersions::head)
                .list();
    }

    Optional<TemplateHead> head(TemplateKey key) {
        return jdbc.sql("select * from template_head where template = :template and locale = :locale")
                .param("template", key.template().slug())
                .param("locale", key.locale().toLanguageTag())
                .query(TemplateVersions::head)
                .optional();
    }

    Optional<TemplateVersion> find(TemplateKey key, int number) {
        return jdbc.sql("select " + COLUMNS + " from template_version v"
                        + " where v.template = :template and v.locale = :locale and v.version = :number")
                .param("template", key.template().slug())
                .param("locale", key.locale().toLanguageTag())
                .param("number", number)
                .query(TemplateVersions::version)
                .optional();
    }

    Page<TemplateVersion> page(TemplateKey key, PageRequest request) {
        return pager.fetch(
                KeysetQuery.select(COLUMNS, "template_version v")
                        .where(
                                "v.template = :template",
                                "template",
                                key.template().slug())
                        .where("v.locale = :locale", "locale", key.locale().toLanguageTag())
                        .sortableNotNull("version", "v.version", Integer.class)
                        .defaultSort("-version")
                        .tieBreaker("v.version", Integer.class)
                        .map(TemplateVersions::version),
                request);
    }

    /** Puts the head where it is to stand; false when another has moved it since it was read. */
    boolean move(TemplateHead from, TemplateHead to) {
        return jdbc.sql(from.revision() == 0 ? BEGIN : ADVANCE)
                        .param("template", to.key().template().slug())
                        .param("locale", to.key().locale().toLanguageTag())
                        .param("active", to.active())
                        .param("latest", to.latest())
                        .param("revision", from.revision())
                        .update()
                == 1;
    }

    void add(TemplateVersion version, String savedBy) {
        jdbc.sql("""
                insert into template_version (template, locale, version, subject, text_body, html_body, saved_by, saved_at)
                values (:template, :locale, :version, :subject, :text, :html, :by, :now)""")
                .param("template", version.key().template().slug())
                .param("locale", version.key().locale().toLanguageTag())
                .param("version", version.number())
                .param("subject", version.source().subject())
                .param("text", version.source().text())
                .param("html", version.source().html())
                .param("by", savedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static TemplateVersion version(ResultSet row, int number) throws SQLException {
        return new TemplateVersion(
                key(row),
                row.getInt("version"),
                new TemplateSource(row.getString("subject"), row.getString("text_body"), row.getString("html_body")),
                row.getTimestamp("saved_at").toInstant());
    }

    private static TemplateHead head(ResultSet row, int number) throws SQLException {
        return new TemplateHead(
                key(row), row.getInt("active_version"), row.getInt("latest_version"), row.getLong("revision"));
    }

    private static TemplateKey key(ResultSet row) throws SQLException {
        return new TemplateKey(
                MailTemplate.ofSlug(row.getString("template")).orElseThrow(),
                Locale.forLanguageTag(row.getString("locale")));
    }
}
