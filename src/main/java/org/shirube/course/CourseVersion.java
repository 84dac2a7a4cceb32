package org.shirube.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.shirube.platform.file.ContentFiles;

/** A published course as it is kept: the very files, so that it can be read again by the same reader. */
@Entity
@Table(name = "course_version")
public class CourseVersion {
    @Id
    @GeneratedValue(generator = "course_version_seq")
    @SequenceGenerator(name = "course_version_seq", sequenceName = "course_version_seq", allocationSize = 50)
    private Long id;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String version;

    @Column(updatable = false)
    private String hash;

    @Column(name = "published_at", updatable = false)
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "course_file", joinColumns = @JoinColumn(name = "version_id"))
    @MapKeyColumn(name = "path")
    @Column(name = "content")
    private Map<String, String> texts = new HashMap<>();

    protected CourseVersion() {} // JPA

    CourseVersion(Course course, ContentFiles files, Instant now) {
        this.code = course.code();
        this.version = course.version();
        this.hash = files.hash();
        this.publishedAt = now;
        this.texts.putAll(files.texts());
    }

    String hash() {
        return hash;
    }

    ContentFiles files() {
        return new ContentFiles(code, texts);
    }
}
