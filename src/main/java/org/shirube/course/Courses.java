package org.shirube.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shirube.course.file.CourseReader;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;

/** Courses by version. They never change, so each is parsed once and kept; asking for one costs no statement. */
@ApplicationScoped
@Transactional
public class Courses {
    /** Everything that was ever published. @param latest by code, in the order of the codes */
    private record Shelf(Map<String, Course> byVersion, Map<String, Course> latest) {}

    public enum Publication {
        PUBLISHED,
        UNCHANGED
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private SkillMaps maps;

    @Inject
    private Event<CoursePublished> published;

    private volatile Shelf shelf;

    /**
     * Publishes a course's files as a new version, unless the very same files were published before.
     *
     * @param courseCodes codes that may be named as prerequisites
     * @throws ContentProblem when a file is wrong, or when a published version was edited
     */
    public Publication publish(ContentFiles files, Collection<String> courseCodes) throws ContentProblem {
        var skills = maps.all().stream()
                .flatMap(map -> map.skills().stream())
                .map(Skill::code)
                .collect(Collectors.toSet());
        var course = CourseReader.read(files, skills::contains, courseCodes::contains);
        var same = em.createQuery(
                        "select v from CourseVersion v where v.code = :code and v.version = :version",
                        CourseVersion.class)
                .setParameter("code", course.code())
                .setParameter("version", course.version())
                .getResultList();
        if (!same.isEmpty()) {
            if (same.get(0).hasHash(files.hash())) return Publication.UNCHANGED;
            throw ContentProblem.editedAfterPublishing(files.shown("course.yaml"), course.version());
        }
        em.persist(new CourseVersion(course, files, clock.instant()));
        em.flush();
        shelf = null;
        published.fire(new CoursePublished(course.code(), course.version()));
        return Publication.PUBLISHED;
    }

    /** The latest version of every course, by code, those in preparation too. */
    public List<Course> catalogue() {
        return shelf().latest().values().stream()
                .filter(course -> !course.isBank())
                .toList();
    }

    /** The latest version. */
    public Optional<Course> find(String code) {
        return Optional.ofNullable(code == null ? null : shelf().latest().get(code))
                .filter(course -> !course.isBank());
    }

    /** @throws NotFound when there is no such version */
    public Course version(String code, String version) {
        var course = shelf().byVersion().get(key(code, version));
        if (course == null) throw new NotFound("course version " + code + " " + version);
        return course;
    }

    /** Courses that name the skill among their outcomes, those in preparation too, by code. */
    public List<Course> teaching(String skill) {
        return catalogue().stream()
                .filter(course -> course.teaches(skill).isPresent())
                .toList();
    }

    /** Items of all published courses and banks that ask for exactly this level of the skill, by id; may be empty. */
    public List<QuizItem> items(String skill, int level) {
        return shelf().latest().values().stream()
                .filter(course -> course.isPublished() || course.isBank())
                .flatMap(course -> course.items().stream())
                .filter(item -> item.skill().equals(skill) && item.level() == level)
                .toList();
    }

    private Shelf shelf() {
        var known = shelf;
        if (known == null) {
            known = load();
            shelf = known;
        }
        return known;
    }

    private Shelf load() {
        var byVersion = new LinkedHashMap<String, Course>();
        var latest = new TreeMap<String, Course>();
        em.createQuery("select v from CourseVersion v order by v.publishedAt, v.id", CourseVersion.class)
                .setHint("eclipselink.batch", "v.texts")
                .getResultStream()
                .map(Courses::parse)
                .forEach(course -> {
                    byVersion.put(key(course.code(), course.version()), course);
                    latest.put(course.code(), course);
                });
        return new Shelf(Map.copyOf(byVersion), java.util.Collections.unmodifiableMap(latest));
    }

    private static Course parse(CourseVersion version) {
        try {
            return CourseReader.read(version.files(), skill -> true, course -> true);
        } catch (ContentProblem impossible) {
            throw new IllegalStateException(
                    "a published course can no longer be read: " + impossible.getMessage(), impossible);
        }
    }

    private static String key(String code, String version) {
        return code + " " + version;
    }
}
