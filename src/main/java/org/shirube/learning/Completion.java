package org.shirube.learning;

import java.io.Serializable;
import java.time.LocalDate;

/** A course that was completed. */
public record Completion(String courseCode, String courseVersion, LocalDate on) implements Serializable {}
