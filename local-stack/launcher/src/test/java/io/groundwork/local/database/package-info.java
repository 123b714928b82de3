@NullMarked
package io.groundwork.local.database;

import org.jspecify.annotations.NullMarked;
