@NullMarked
package io.groundwork.local.script;

import org.jspecify.annotations.NullMarked;
