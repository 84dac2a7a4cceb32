package org.shirube.learning;

import java.io.Serializable;
import java.time.Instant;
import org.shirube.course.QuizItem;
import org.shirube.platform.i18n.Text;

/** The newest version of an own item. @param inUse number of the version that is drawn; null when none is */
public record BankRow(
        long id,
        int number,
        BankState state,
        QuizItem.Kind kind,
        String skill,
        int level,
        Text stem,
        BankQuestion.Translation translation,
        String writtenBy,
        Instant writtenAt,
        Integer inUse)
        implements Serializable {

    public String name() {
        return BankItems.name(id);
    }
}
