package org.shirube.organisation;

/** Units were added to an organisation; fired inside the transaction that added them. */
public record UnitsChanged(long organisationId) {}
