package org.shirube.security;

import java.io.Serializable;
import java.time.Instant;

/** One act as the auditor reads it. @param act a stable word such as {@code sign-in} */
public record AuditRow(long id, Instant at, String actor, String act, String subject, String detail)
        implements Serializable {}
