/** The few pages for people who come by a link in a mail: no script, nothing from elsewhere. */
@NullMarked
package io.groundwork.registration.page;

import org.jspecify.annotations.NullMarked;
