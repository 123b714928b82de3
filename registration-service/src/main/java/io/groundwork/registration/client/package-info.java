/** Who may ask for tokens: clients, their secrets and redirect addresses, managed by admins. */
@NullMarked
package io.groundwork.registration.client;

import org.jspecify.annotations.NullMarked;
