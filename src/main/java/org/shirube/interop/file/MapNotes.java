package org.shirube.interop.file;

import java.util.ArrayList;
import java.util.List;
import org.shirube.platform.file.FileProblem;

/** What was wrong with the files, and what was read otherwise than it stands there. */
final class MapNotes {
    private static final int MOST = 1_000;
    private final List<FileProblem> problems = new ArrayList<>();
    private final List<FileProblem> notes = new ArrayList<>();

    void problem(FileProblem problem) {
        if (problems.size() < MOST) problems.add(problem);
    }

    /** @param line 0 where it is about the whole of it */
    void problem(String source, int line, String key, Object... arguments) {
        problem(new FileProblem(source, line, null, "interop." + key, arguments));
    }

    void note(String source, int line, String key, Object... arguments) {
        if (notes.size() < MOST) notes.add(new FileProblem(source, line, null, "interop." + key, arguments));
    }

    boolean allWell() {
        return problems.isEmpty();
    }

    List<FileProblem> problems() {
        return problems;
    }

    List<FileProblem> notes() {
        return notes;
    }
}
