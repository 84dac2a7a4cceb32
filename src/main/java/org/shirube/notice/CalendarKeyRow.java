package org.shirube.notice;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** @param lastUsedOn null when no program has fetched it yet @param language {@code ja} or {@code en} */
public record CalendarKeyRow(Instant createdAt, LocalDate lastUsedOn, String language) implements Serializable {}
