package org.shirube.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shirube.platform.config.Setting;

/** Where skill maps and courses lie: packed with the application, then the folders that SHIRUBE_CONTENT names. */
public final class ContentFolders {
    private ContentFolders() {}

    /**
     * Folders that hold a certain file, in the order of their names, ours first.
     *
     * @param kind {@code skillmaps} or {@code courses}
     * @param marker the file that makes a folder one, e.g. {@code map.yaml}
     */
    public static List<Path> of(String kind, String marker) {
        var found = new ArrayList<Path>();
        for (var root : roots(kind)) {
            try (var folders = Files.list(root)) {
                folders.filter(folder -> Files.isRegularFile(folder.resolve(marker)))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot list " + root, unreadable);
            }
        }
        return found;
    }

    /** The folders of this name, ours first; may be empty. @param kind {@code skillmaps} or {@code courses} */
    public static List<Path> named(String kind, String name) {
        return roots(kind).stream()
                .map(root -> root.resolve(name))
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<Path> roots(String kind) {
        var roots = new ArrayList<Path>();
        try {
            // Payara always unpacks the WAR, so the packed content is a folder
            roots.add(Path.of(ContentFolders.class
                            .getResource("/content/" + kind + "/README.md")
                            .toURI())
                    .getParent());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (Setting.CONTENT.isSet()) {
            for (var folder : Setting.CONTENT.value().split(java.io.File.pathSeparator)) {
                var root = Path.of(folder).resolve(kind);
                if (Files.isDirectory(root)) roots.add(root);
            }
        }
        return roots;
    }
}
