/** Another mail address for an account: once whoever reads the old one and whoever reads the new one have both said so. */
@NullMarked
package io.groundwork.registration.emailchange;

import org.jspecify.annotations.NullMarked;
