package org.shirube.notice;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/** @param language {@code ja} or {@code en} @param refusedAt null while the address takes mail @param refusedWhy likewise */
public record MailChoiceRow(
        String address, String language, Map<NoticeKind.Subject, Rhythm> rhythms, Instant refusedAt, String refusedWhy)
        implements Serializable {}
