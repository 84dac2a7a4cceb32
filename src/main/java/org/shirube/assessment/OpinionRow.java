package org.shirube.assessment;

import java.io.Serializable;

/** Somebody asked about a person, or to be asked; never with what was answered. @param role of an owner; null for a colleague */
public record OpinionRow(
        long id, long cycleId, long personId, long raterId, Opinion.Part part, String role, Opinion.State state)
        implements Serializable {}
