/** One schema and one login role for each service, in one PostgreSQL database. */
@NullMarked
package io.groundwork.local.database;

import org.jspecify.annotations.NullMarked;
