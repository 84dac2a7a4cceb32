package org.shirube.dashboard.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.notice.OpenTask;
import org.shirube.platform.i18n.Text;

/**
 * A line of what waits for the reader.
 *
 * @param link page of ours, from the root
 * @param minutes 0 where nobody can guess
 * @param dueOn null where there is no deadline
 * @param daysLeft negative when late
 * @param subject a course's title; null for all else
 */
public record HomeTask(
        OpenTask.Kind kind, String link, int amount, int minutes, LocalDate dueOn, long daysLeft, Text subject)
        implements Serializable {
    public boolean isLate() {
        return dueOn != null && daysLeft < 0;
    }
}
