package org.shirube.assessment;

import java.io.Serializable;
import org.shirube.learning.BlockFigure;
import org.shirube.platform.i18n.Text;

/**
 * The checks of one level of one skill.
 *
 * @param items how many there are to draw from
 * @param asked how many are drawn
 * @param figure what the answers say; null before the first
 */
public record CheckFigure(String skill, Text name, int level, int items, int asked, CutRow cut, BlockFigure figure)
        implements Serializable {
    public boolean isMeasured() {
        return figure != null && figure.isMeasured();
    }

    public int people() {
        return figure == null ? 0 : figure.sums().people();
    }
}
