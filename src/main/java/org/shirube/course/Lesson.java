package org.shirube.course;

import java.util.regex.Pattern;
import org.shirube.platform.i18n.Text;

/** A text to read. @param html rendered, safe to write into a page as it is @param minutes 400 Japanese characters each */
public record Lesson(String id, Text title, Text aim, Text html, int minutes) {
    /** Questions with wrong options, reasons and answers: taken out of their place they mislead or give away. */
    private static final Pattern KEPT_BACK = Pattern.compile("(?s)<section class=\"sb-try\".*?</section>");

    private static final Pattern BLOCK_END = Pattern.compile("</(?:p|li|td|th|tr|h\\d|label|legend|pre|blockquote)>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** What one reads in a lesson's HTML without its questions, one line a block. */
    public static String plain(String html) {
        var text = KEPT_BACK.matcher(html).replaceAll("");
        text = BLOCK_END.matcher(text).replaceAll("\n");
        return TAG.matcher(text)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]*\\n\\s*", "\n")
                .strip();
    }
}
