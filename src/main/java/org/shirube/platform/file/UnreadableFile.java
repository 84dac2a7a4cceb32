package org.shirube.platform.file;

import java.io.Serial;

/** A file cannot be read at all, or is more than we read. */
public class UnreadableFile extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final FileProblem problem;

    public UnreadableFile(FileProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** @param key after {@code platform.file.} */
    UnreadableFile(String source, int line, String key, Object... arguments) {
        this(new FileProblem(source, line, null, "platform.file." + key, arguments));
    }

    public FileProblem problem() {
        return problem;
    }
}
