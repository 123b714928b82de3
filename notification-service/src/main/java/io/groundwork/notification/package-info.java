/** Tells people what happened: in their inbox, live, and by mail. */
@NullMarked
package io.groundwork.notification;

import org.jspecify.annotations.NullMarked;
