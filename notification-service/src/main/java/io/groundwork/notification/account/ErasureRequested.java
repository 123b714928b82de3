package io.groundwork.notification.account;

/** @param erasureId goes back with the confirmation */
record ErasureRequested(String userId, String erasureId) {}
