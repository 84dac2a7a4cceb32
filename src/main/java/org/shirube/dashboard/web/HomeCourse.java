package org.shirube.dashboard.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.platform.i18n.Text;

/**
 * A course on the home page, under way or assigned.
 *
 * @param percent 0 when not started
 * @param nextStep null when not started
 * @param dueOn null when nobody assigned it
 * @param skill the gap that it is for; null when not said
 * @param stalledDays 0 unless nothing happened for a fortnight
 * @param link where to begin or go on, a page of ours from the root
 */
public record HomeCourse(
        String code,
        Text title,
        int percent,
        int stepsDone,
        int stepsTotal,
        int minutesLeft,
        String nextStep,
        Text nextTitle,
        LocalDate dueOn,
        boolean overdue,
        String skill,
        Text skillName,
        long stalledDays,
        String link)
        implements Serializable {
    public boolean isStarted() {
        return nextStep != null;
    }
}
