package org.shirube.assessment;

/** Work on a cycle was asked for; fired inside the transaction that asked. */
record CycleJobAsked(long jobId) {}
