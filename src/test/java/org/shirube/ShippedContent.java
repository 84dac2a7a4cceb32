package org.shirube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shirube.course.Course;
import org.shirube.course.QuizItem;
import org.shirube.course.file.CourseReader;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.file.SkillMapReader;

/** Everything in {@code skillmaps} and {@code courses}, read as the application reads it. */
public record ShippedContent(List<SkillMap> maps, List<Course> courses) {
    static final List<String> LANGUAGES = List.of("ja", "en");

    public static ShippedContent read() throws ContentProblem {
        var maps = new ArrayList<SkillMap>();
        for (var folder : mapFolders()) maps.add(SkillMapReader.read(ContentFiles.read(folder)));
        var skills = maps.stream()
                .flatMap(map -> map.skills().stream())
                .map(skill -> skill.code())
                .collect(Collectors.toSet());
        var codes = courseFolders().stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toSet());
        var courses = new ArrayList<Course>();
        for (var folder : courseFolders())
            courses.add(CourseReader.read(ContentFiles.read(folder), skills::contains, codes::contains));
        return new ShippedContent(List.copyOf(maps), List.copyOf(courses));
    }

    public List<Course> published() {
        return courses.stream().filter(Course::isPublished).toList();
    }

    /** What a knowledge check can ask. */
    List<QuizItem> items() {
        return courses.stream()
                .filter(course -> course.isPublished() || course.isBank())
                .flatMap(course -> course.items().stream())
                .toList();
    }

    static List<Path> mapFolders() {
        return folders("skillmaps", "map.yaml");
    }

    static List<Path> courseFolders() {
        return folders("courses", "course.yaml");
    }

    /** Every file of a kind below both roots. */
    static List<Path> files(String pattern) {
        var found = new ArrayList<Path>();
        for (var root : List.of("courses", "skillmaps")) {
            try (var files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().matches(pattern)).sorted().forEach(found::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    private static List<Path> folders(String kind, String marker) {
        try (var folders = Files.list(Path.of(kind))) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(marker)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
