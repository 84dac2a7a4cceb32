package org.shirube.notice;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A body's day.
 *
 * @param made notices that are new on that day
 * @param queued people who got a mail into the outbox
 * @param madeAt when notices were last looked for
 * @param queuedAt null while the day's mail is not written: in the quiet hours, or without a mail server
 */
public record NoticeRunRow(LocalDate day, int made, int queued, Instant madeAt, Instant queuedAt)
        implements Serializable {}
