package io.groundwork.messaging.relay;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How far a failed send reaches. */
enum SendFailure {
    /** This record can never be sent; the next one of its key may. */
    RECORD,
    /** The topic takes nothing for now. */
    TOPIC,
    /** The producer itself is broken. */
    PRODUCER;

    static SendFailure of(Throwable cause) {
        return switch (cause) {
            case RecordTooLargeException _,
                    RecordBatchTooLargeException _,
                    InvalidTopicException _,
                    InvalidRecordException _,
                    SerializationException _ -> RECORD;
            case TimeoutException _, AuthorizationException _, UnknownTopicOrPartitionException _ -> TOPIC;
            default -> PRODUCER;
        };
    }
}
