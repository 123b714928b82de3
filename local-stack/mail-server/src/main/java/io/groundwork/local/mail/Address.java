package io.groundwork.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/** A person in a header; the name is empty when there is none. */
record Address(
        @JsonProperty("Name") String name,
        @JsonProperty("Address") String address) {

    static final Address NOBODY = new Address("", "");

    static Address of(InternetAddress address) {
        var name = address.getPersonal();
        return new Address(name == null ? "" : name, address.getAddress());
    }

    boolean matches(String term) {
        return (name + " " + address).toLowerCase(Locale.ROOT).contains(term);
    }

    String display() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
