/** Access tokens and the keys that sign them. */
@NullMarked
package io.groundwork.registration.token;

import org.jspecify.annotations.NullMarked;
