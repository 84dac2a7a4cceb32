package org.shirube.platform.file;

import java.io.Serial;

/** A content file says something that cannot be: which file, which line, what is wrong and what would be right. */
public class ContentProblem extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final String reason;

    /** @param line counted from 1; 0 where the whole file is meant */
    public ContentProblem(String file, int line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** What was published is not edited: another text is another version. @param file that gives the version */
    public static ContentProblem editedAfterPublishing(String file, String version) {
        return new ContentProblem(
                file,
                0,
                "version " + version + " was published with other texts; a published version never changes: give"
                        + " 'version' a new value");
    }

    /** @param file that gives the item */
    public static ContentProblem itemOfAnother(String file, String item, String holder) {
        return new ContentProblem(
                file, 0, "item '" + item + "' is in " + holder + " already; give it an id of its own");
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
