package io.groundwork.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/** Who a mail is from and to, as its headers say. */
record Envelope(
        @JsonProperty("From") Address from,
        @JsonProperty("To") List<Address> to,
        @JsonProperty("Cc") List<Address> cc,
        @JsonProperty("Bcc") List<Address> bcc,
        @JsonProperty("ReplyTo") List<Address> replyTo) {

    Stream<Address> recipients() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }
}
