/** The first admin and the demo client, from the environment. */
@NullMarked
package io.groundwork.registration.bootstrap;

import org.jspecify.annotations.NullMarked;
