package org.shirube.genai;

import java.time.LocalDate;

/** A permit was granted; fired inside the transaction, not for permits that come from history in bulk. */
public record PermitGranted(long organisationId, long personId, String number, LocalDate on, LocalDate expiresOn) {}
