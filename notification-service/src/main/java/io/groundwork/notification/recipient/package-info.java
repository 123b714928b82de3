/** Who is notified: this service's own copy of a person's address, name and language. */
@NullMarked
package io.groundwork.notification.recipient;

import org.jspecify.annotations.NullMarked;
