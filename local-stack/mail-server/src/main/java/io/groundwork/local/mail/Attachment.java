package io.groundwork.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A named part of a mail; its size is in encoded bytes, or -1 when unknown. */
record Attachment(
        @JsonProperty("FileName") String fileName,
        @JsonProperty("ContentType") String contentType,
        @JsonProperty("Size") int size) {}
