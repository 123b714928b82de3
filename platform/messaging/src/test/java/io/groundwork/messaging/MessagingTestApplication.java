package io.groundwork.messaging;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that does nothing but take part in messaging. */
@SpringBootApplication
public class MessagingTestApplication {}
