/** What each person wants to be told of, on which channel, and when. */
@NullMarked
package io.groundwork.notification.preference;

import org.jspecify.annotations.NullMarked;
