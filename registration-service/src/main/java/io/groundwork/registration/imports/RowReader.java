package io.groundwork.registration.imports;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.PersonalDetails;
import io.groundwork.registration.account.Role;
import io.groundwork.registration.password.ImportedHash;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Understands lines of a file of users. Safe for concurrent use. */
@Component
class RowReader {

    private static final Set<String> FIELDS = Set.of(
            "email",
            "display_name",
            "password_hash",
            "email_verified",
            "organization",
            "locale",
            "roles",
            "created_at");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LOCALE = 35;
    private static final int LONGEST_HASH = 512;
    private static final int LONGEST_TIME = 40;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private final ImportSettings settings;
    private final Clock clock;

    RowReader(ImportSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Row read(Chunk.Line line) {
        if (line.content().length > settings.maxRow().toBytes()) {
            return bad(
                    line, "is longer than %d bytes".formatted(settings.maxRow().toBytes()));
        }
        return parse(line.content())
                .map(object -> read(line, new RowFields(object, FIELDS)))
                .orElseGet(() -> bad(line, "is not a JSON object in UTF-8"));
    }

    private Row read(Chunk.Line line, RowFields fields) {
        Optional<EmailAddress> email =
                fields.parsed("email", true, LONGEST_ADDRESS, EmailAddress::parse, "is not an e-mail address");
        Optional<String> name = fields.text(
                "display_name",
                true,
                PersonalDetails.MAX_NAME,
                RowReader::isName,
                "must be one line of text, up to 200");
        Optional<ImportedHash> hash =
                fields.parsed("password_hash", true, LONGEST_HASH, ImportedHash::parse, ImportedHash.RULE);
        PersonalDetails details = PersonalDetails.of(name.orElse(""), organization(fields), locale(fields));
        boolean verified = fields.truth("email_verified");
        Set<Role> roles = roles(fields);
        Instant created = createdAt(fields);
        return fields.errors().isEmpty()
                ? new Row.Good(email.orElseThrow(), details, hash.orElseThrow().encoded(), verified, roles, created)
                : new Row.Bad(line.number(), fields.errors());
    }

    private static @Nullable String organization(RowFields fields) {
        return fields.text(
                        "organization",
                        false,
                        PersonalDetails.MAX_NAME,
                        PersonalDetails::isOneLine,
                        "must be one line of text, up to 200")
                .orElse(null);
    }

    private static @Nullable String locale(RowFields fields) {
        return fields.text("locale", false, LONGEST_LOCALE, PersonalDetails::isLanguageTag, "is no BCP 47 language tag")
                .orElse(null);
    }

    private static boolean isName(String text) {
        return !text.isBlank() && PersonalDetails.isOneLine(text);
    }

    private static Set<Role> roles(RowFields fields) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<@Nullable String> names = fields.texts("roles");
        for (int i = 0; i < names.size(); i++) {
            Optional<Role> role = role(names.get(i));
            role.ifPresent(roles::add);
            if (role.isEmpty()) {
                fields.refuse("/roles/" + i, "is not a role");
            }
        }
        return roles;
    }

    private static Optional<Role> role(@Nullable String name) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private @Nullable Instant createdAt(RowFields fields) {
        return fields.parsed(
                        "created_at",
                        false,
                        LONGEST_TIME,
                        this::past,
                        "must be a time in the past with an offset, as in RFC 3339")
                .orElse(null);
    }

    private Optional<Instant> past(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            return Optional.of(time).filter(it -> it.isAfter(EARLIEST) && !it.isAfter(clock.instant()));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectNode> parse(byte[] line) {
        try {
            JsonNode node = JSON.readTree(line);
            return Optional.ofNullable(node instanceof ObjectNode object ? object : null);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Row bad(Chunk.Line line, String detail) {
        return new Row.Bad(line.number(), List.of(new InvalidField("", detail)));
    }
}
