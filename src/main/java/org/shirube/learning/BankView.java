package org.shirube.learning;

import java.io.Serializable;
import java.util.List;

/**
 * One own item with its versions, the newest first.
 *
 * @param question of the newest version
 * @param stamp changes with every change of the newest version
 * @param twin whether another item that was not withdrawn asks the same
 */
public record BankView(long id, BankQuestion question, int stamp, List<BankVersionRow> versions, boolean twin)
        implements Serializable {

    public String name() {
        return BankItems.name(id);
    }

    public BankVersionRow newest() {
        return versions.get(0);
    }
}
