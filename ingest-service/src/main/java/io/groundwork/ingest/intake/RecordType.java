package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.InvalidField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a feature tells the intake about its records. Implementations keep no state between records. */
public interface RecordType {

    /** The Kafka topic, whose schema in {@code contracts/} every record must follow. */
    String topic();

    /** The CloudEvents type of a published record. */
    String eventType();

    /** Name of the field that no two records of one body may share; null if they may share any. */
    @Nullable
    String uniqueField();

    /**
     * What the schema cannot say, with pointers relative to the record ({@code /ordered_at}). Called only for documents that
     * follow the schema.
     */
    List<InvalidField> check(ObjectNode document);

    /** The record as it is published, with what the producer left out filled in. */
    PublishedRecord publish(ObjectNode document);
}
