package org.shirube.platform.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text files of one skill map or course, by their path inside its folder, with a hash over all of them.
 *
 * @param name the folder's name, for messages
 */
public record ContentFiles(String name, SortedMap<String, String> texts) {
    private static final long LARGEST_FILE = 2_000_000;
    private static final int MOST_FILES = 500;

    public ContentFiles(String name, Map<String, String> texts) {
        this(name, new TreeMap<>(texts));
    }

    /** @throws ContentProblem for a file that is too large, not UTF-8, or one file too many */
    public static ContentFiles read(Path folder) throws ContentProblem {
        var texts = new TreeMap<String, String>();
        var name = folder.getFileName().toString();
        try (var paths = Files.walk(folder, 3)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var relative = folder.relativize(path).toString().replace('\\', '/');
                if (Files.size(path) > LARGEST_FILE) {
                    throw new ContentProblem(name + "/" + relative, 0, "is larger than 2 MB");
                }
                if (texts.size() == MOST_FILES) throw new ContentProblem(name, 0, "has more than 500 files");
                texts.put(relative, text(path, name + "/" + relative));
            }
        } catch (IOException unreadable) {
            throw new ContentProblem(name, 0, "cannot be read: " + unreadable.getMessage());
        }
        return new ContentFiles(name, texts);
    }

    private static String text(Path path, String shown) throws IOException, ContentProblem {
        try {
            return Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (java.nio.charset.CharacterCodingException wrong) {
            throw new ContentProblem(shown, 0, "is not UTF-8 text");
        }
    }

    public String shown(String path) {
        return name + "/" + path;
    }

    /** SHA-256 over paths and texts, in hexadecimal. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((path, text) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
