package org.shirube.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.course.file.CourseReader;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;

/**
 * Courses by version. They never change, so each is parsed once, when it is first asked for, and kept; asking again costs no
 * statement.
 */
@ApplicationScoped
@Transactional
public class Courses {
    /** Where a version stands in the database. */
    private record Place(long id, String code, String version, String hash) {}

    /** Everything that was ever published. @param latest by code, in the order of the codes */
    private record Shelf(Map<String, Place> byVersion, SortedMap<String, Place> latest) {}

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

    /** By hash of the files: right also when the publication that put it here is taken back. */
    private final Map<String, Course> read = new ConcurrentHashMap<>();

    /**
     * Publishes a course's files as a new version, unless the very same files were published before.
     *
     * @param courseCodes codes that may be named as prerequisites
     * @throws ContentProblem when a file is wrong, or when a published version was edited
     */
    public Publication publish(ContentFiles files, Collection<String> courseCodes) throws ContentProblem {
        var hash = files.hash();
        if (isPublished(hash)) return Publication.UNCHANGED;
        var skills = maps.all().stream()
                .flatMap(map -> map.skills().stream())
                .map(Skill::code)
                .collect(Collectors.toSet());
        var course = CourseReader.read(files, skills::contains, courseCodes::contains);
        if (shelf().byVersion().containsKey(key(course.code(), course.version()))) {
            throw ContentProblem.editedAfterPublishing(files.shown("course.yaml"), course.version());
        }
        requireOwnItems(files, course);
        em.persist(new CourseVersion(course, files, clock.instant()));
        em.flush();
        shelf = null;
        read.put(hash, course);
        published.fire(new CoursePublished(course.code(), course.version()));
        return Publication.PUBLISHED;
    }

    /** The figures of an item go by its id alone. */
    private void requireOwnItems(ContentFiles files, Course course) throws ContentProblem {
        var own = course.items().stream().map(QuizItem::id).collect(Collectors.toSet());
        for (var other : holders()) {
            if (other.code().equals(course.code())) continue;
            for (var item : other.items()) {
                if (own.contains(item.id()))
                    throw ContentProblem.itemOfAnother(files.shown("quiz.yaml"), item.id(), other.code());
            }
        }
    }

    private boolean isPublished(String hash) {
        return shelf().byVersion().values().stream()
                .anyMatch(place -> place.hash().equals(hash));
    }

    /** Codes of everything published, banks too. One statement after a publication. */
    Set<String> codes() {
        return shelf().latest().keySet();
    }

    /** The latest version of every course, by code, those in preparation too. */
    public List<Course> catalogue() {
        return latest().filter(course -> !course.isBank()).toList();
    }

    /** The latest version. */
    public Optional<Course> find(String code) {
        return Optional.ofNullable(code == null ? null : shelf().latest().get(code))
                .map(this::at)
                .filter(course -> !course.isBank());
    }

    /** @throws NotFound when there is no such version */
    public Course version(String code, String version) {
        var place = shelf().byVersion().get(key(code, version));
        if (place == null) throw new NotFound("course version " + code + " " + version);
        return at(place);
    }

    /** Courses that name the skill among their outcomes, those in preparation too, by code. */
    public List<Course> teaching(String skill) {
        return catalogue().stream()
                .filter(course -> course.teaches(skill).isPresent())
                .toList();
    }

    /** Items of all published courses and banks that ask for exactly this level of the skill, by id; may be empty. */
    public List<QuizItem> items(String skill, int level) {
        return holders().stream()
                .flatMap(course -> course.items().stream())
                .filter(item -> item.skill().equals(skill) && item.level() == level)
                .toList();
    }

    /** The latest version of everything that holds items: published courses and banks, by code. */
    public List<Course> holders() {
        return latest().filter(course -> course.isPublished() || course.isBank())
                .toList();
    }

    private Stream<Course> latest() {
        var places = shelf().latest().values();
        var unread = places.stream()
                .filter(place -> !read.containsKey(place.hash()))
                .map(Place::id)
                .toList();
        if (!unread.isEmpty()) {
            em.createQuery("select v from CourseVersion v where v.id in :unread", CourseVersion.class)
                    .setParameter("unread", unread)
                    .setHint("eclipselink.batch", "v.texts")
                    .getResultList()
                    .forEach(this::keep);
        }
        return places.stream().map(this::at);
    }

    private Course at(Place place) {
        var known = read.get(place.hash());
        return known != null ? known : keep(em.find(CourseVersion.class, place.id()));
    }

    private Course keep(CourseVersion version) {
        var course = parse(version);
        read.put(version.hash(), course);
        return course;
    }

    private static Course parse(CourseVersion version) {
        try {
            return CourseReader.read(version.files(), skill -> true, course -> true);
        } catch (ContentProblem impossible) {
            throw new IllegalStateException(
                    "a published course can no longer be read: " + impossible.getMessage(), impossible);
        }
    }

    private Shelf shelf() {
        var known = shelf;
        if (known == null) {
            known = look();
            shelf = known;
        }
        return known;
    }

    private Shelf look() {
        var byVersion = new HashMap<String, Place>();
        var latest = new TreeMap<String, Place>();
        em.createQuery(
                        "select v.id, v.code, v.version, v.hash from CourseVersion v order by v.publishedAt, v.id",
                        Object[].class)
                .getResultStream()
                .map(row -> new Place((Long) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .forEach(place -> {
                    byVersion.put(key(place.code(), place.version()), place);
                    latest.put(place.code(), place);
                });
        return new Shelf(byVersion, latest);
    }

    private static String key(String code, String version) {
        return code + " " + version;
    }
}
