package org.shirube.course;

import java.io.Serializable;
import org.shirube.platform.i18n.Text;

/** A word of a course and what it means there. @param reading in hiragana */
public record Term(Text term, String reading, Text meaning) implements Serializable {}
