/** What people see and change of their own account, and what admins see of all. */
@NullMarked
package io.groundwork.registration.profile;

import org.jspecify.annotations.NullMarked;
