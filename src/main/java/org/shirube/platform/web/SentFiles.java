package org.shirube.platform.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Files as a form brought them; fields left empty are not among them. */
public final class SentFiles {
    private static final int LONGEST_NAME = 80;

    /** What reads one file after the other. */
    public interface Reader<E extends Exception> {
        void read(String name, InputStream in) throws IOException, E;
    }

    private final List<Part> parts;

    private SentFiles(List<Part> parts) {
        this.parts = parts;
    }

    /** @param parts null for none, as for a part */
    public static SentFiles of(List<Part> parts) {
        return new SentFiles(
                parts == null
                        ? List.of()
                        : parts.stream()
                                .filter(Objects::nonNull)
                                .filter(part -> part.getSize() > 0)
                                .toList());
    }

    public static SentFiles of(Part part) {
        return of(part == null ? null : List.of(part));
    }

    public int count() {
        return parts.size();
    }

    /** Without folders, each short enough to show. */
    public String names() {
        return parts.stream().map(SentFiles::name).collect(Collectors.joining(", "));
    }

    /** @throws IOException for a file that broke off */
    public <E extends Exception> void readBy(Reader<E> reader) throws IOException, E {
        for (var part : parts) {
            try (var in = part.getInputStream()) {
                reader.read(name(part), in);
            }
        }
    }

    private static String name(Part part) {
        var name = part.getSubmittedFileName();
        var last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
