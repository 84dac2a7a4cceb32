package org.shirube.learning;

/** Where a version of an own item stands. */
public enum BankState {
    DRAFT,
    REVIEWED,
    /** It is drawn in checks, and never changes any more. */
    IN_USE,
    /** A later version took its place. */
    REPLACED,
    WITHDRAWN
}
