package io.groundwork.registration.emailchange;

/** A change, and the side that whoever holds a link or a code of it speaks for. */
record Answerable(EmailChange change, Side side) {}
