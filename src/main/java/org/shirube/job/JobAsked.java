package org.shirube.job;

/** Work was asked for; fired inside the transaction that asked. */
record JobAsked(long jobId) {}
