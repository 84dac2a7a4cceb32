package org.shirube.skillmap;

import java.io.Serializable;
import org.shirube.platform.i18n.Text;

/**
 * One flaw of a draft.
 *
 * @param path the field or the thing, as in {@link MapChange}
 * @param name of the skill, role or category that has it; empty for the map itself
 * @param detail a number or a code that the words need; empty for none
 */
public record Finding(Flaw flaw, String path, Text name, String detail) implements Serializable {}
