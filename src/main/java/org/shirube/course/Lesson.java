package org.shirube.course;

import org.shirube.platform.i18n.Text;

/** A text to read. @param html rendered, safe to write into a page as it is @param minutes 400 Japanese characters each */
public record Lesson(String id, Text title, Text aim, Text html, int minutes) {}
