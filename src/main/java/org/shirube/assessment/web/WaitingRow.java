package org.shirube.assessment.web;

import java.io.Serializable;
import org.shirube.assessment.QueueRow;
import org.shirube.platform.i18n.Text;

/** A person in the manager's queue. @param role the main role with its stage; null without one */
public record WaitingRow(QueueRow queue, Text role, Text stage, int stageNo, boolean current) implements Serializable {
    public long id() {
        return queue.person().id();
    }

    public boolean isDone() {
        return queue.undecided() == 0;
    }
}
