package org.shirube.organisation;

/** An organisation proves levels in another mode from now on; fired inside the transaction. */
public record ModeChanged(long organisationId) {}
