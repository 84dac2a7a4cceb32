package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.platform.i18n.Text;

/**
 * A skill that can be checked.
 *
 * @param level that would be asked for
 * @param lastOn day of the last check; null when there was none
 * @param againOn null when it may be checked today
 * @param suggestedBy code of a completed course after which no check was taken; null when there is none
 */
public record CheckableRow(String skill, Text name, int level, LocalDate lastOn, LocalDate againOn, String suggestedBy)
        implements Serializable {}
