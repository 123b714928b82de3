/** What the local stack is made of: its folders, ports, backends and services, and the order they start in. */
@NullMarked
package io.groundwork.local.stack;

import org.jspecify.annotations.NullMarked;
