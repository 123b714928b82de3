package io.groundwork.registration.erasure;

/** How far an erasure, or one service's part of it, is. */
enum ErasureState {
    REQUESTED,
    CONFIRMED,
    COMPLETE
}
