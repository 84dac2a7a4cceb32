package org.shirube.dashboard;

import java.io.Serializable;

/** A stage of a job role, from 1. */
public record HeldStage(String role, int stage) implements Serializable {}
