package io.groundwork.notification.filter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a policy looks at; by the names SNS gives them. */
public enum FilterScope {
    @JsonProperty("MessageAttributes")
    MESSAGE_ATTRIBUTES,
    @JsonProperty("MessageBody")
    MESSAGE_BODY
}
