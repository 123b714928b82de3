/** The demo: a client outside the suite that does the main job and reads every result back. */
@NullMarked
package io.groundwork.demo;

import org.jspecify.annotations.NullMarked;
