@NullMarked
package io.groundwork.local.objectstore;

import org.jspecify.annotations.NullMarked;
