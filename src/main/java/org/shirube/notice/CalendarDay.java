package org.shirube.notice;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.platform.i18n.Text;

/**
 * A deadline or a period of one's own, of whole days.
 *
 * @param refId with the kind, the same as long as it is the same event
 * @param lastDay not before {@code on}
 * @param subject what it is about: a course, a cycle, a unit
 */
public record CalendarDay(Kind kind, long refId, LocalDate on, LocalDate lastDay, Text subject)
        implements Serializable {
    /** Each has its words and its page. */
    public enum Kind {
        SELF("/assessment/self.xhtml"),
        REVIEW("/assessment/review.xhtml"),
        DISCLOSE("/assessment/result.xhtml"),
        APPEALS("/assessment/result.xhtml"),
        COURSE("/dashboard/home.xhtml"),
        PERMIT("/dashboard/home.xhtml"),
        DEPUTY("/dashboard/team.xhtml");

        private final String page;

        Kind(String page) {
            this.page = page;
        }

        /** From the root. */
        public String page() {
            return page;
        }
    }
}
