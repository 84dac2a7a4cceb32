package org.shirube.course;

import java.util.regex.Pattern;

/** A lesson's HTML as one of many on a page to print: names stay unique, answers lie open, headings go down. */
public final class OnPaper {
    private static final int LOWEST_HEADING = 6;
    private static final Pattern HEADING = Pattern.compile("<(/?)h([2-4])\\b");
    private static final Pattern NAME = Pattern.compile(" (id|name|aria-labelledby)=\"([^\"]*)\"");
    private static final Pattern QUESTION = Pattern.compile("<section class=\"sb-try\" aria-labelledby=\"[^\"]*\"");

    private OnPaper() {}

    /**
     * @param html as the Markdown renderer writes it
     * @param prefix of every name in it
     * @param title in words, to tell its tables from those of other lessons
     * @param down by how many levels headings go down
     */
    public static String of(String html, String prefix, String title, int down) {
        var text = QUESTION.matcher(html).replaceAll("<div class=\"sb-try\"").replace("</section>", "</div>");
        text = HEADING.matcher(text)
                .replaceAll(found ->
                        "<" + found.group(1) + "h" + Math.min(LOWEST_HEADING, Integer.parseInt(found.group(2)) + down));
        text = NAME.matcher(text)
                .replaceAll(found -> " " + found.group(1) + "=\"" + prefix + "-"
                        + java.util.regex.Matcher.quoteReplacement(found.group(2)) + "\"");
        return text.replace("<details", "<details open=\"open\"")
                .replace(" aria-label=\"", " aria-label=\"" + escaped(title) + " ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
