package org.shirube.gap;

/** A word on a gate of somebody in a body was given or taken back; fired inside the transaction. */
record GatesChanged(long organisationId) {}
