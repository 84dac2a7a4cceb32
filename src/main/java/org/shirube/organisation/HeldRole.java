package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** A job role asked of a person on some day. @param since first day on which this layer asks for it */
public record HeldRole(long assignmentId, String roleCode, int stage, Layer layer, LocalDate since)
        implements Serializable {}
