/** Takes every mail, sends none on, and shows them: by Mailpit's read API and on a page. */
@NullMarked
package io.groundwork.local.mail;

import org.jspecify.annotations.NullMarked;
