package org.shirube.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.shirube.course.search.CourseSearch;
import org.shirube.course.search.GlossaryEntry;
import org.shirube.platform.web.ActiveLocale;

/** Behind {@code /course/glossary.xhtml}: what the words of all courses mean, or one of them. */
@Named
@RequestScoped
public class CourseGlossaryPage {
    /** A part of the list. @param head a kana or a letter; null for an answer to a question @param number for anchors */
    public record Shelf(int number, String head, List<GlossaryEntry> entries) {}

    @Inject
    private CourseSearch search;

    @Inject
    private ActiveLocale locale;

    private String q;
    private List<Shelf> shelves = List.of();
    private int count;

    public void load() {
        var found = search.words(q, locale.getLanguage());
        count = found.size();
        if (q != null) {
            shelves = found.isEmpty() ? List.of() : List.of(new Shelf(0, null, found));
            return;
        }
        var sorted = new ArrayList<>(found);
        if (!locale.isJapanese()) {
            var collator = Collator.getInstance(locale.getLocale());
            sorted.sort(Comparator.comparing(entry -> entry.term().en(), collator));
        }
        var byHead = new LinkedHashMap<String, List<GlossaryEntry>>();
        sorted.forEach(entry -> byHead.computeIfAbsent(entry.head(locale.getLanguage()), head -> new ArrayList<>())
                .add(entry));
        var all = new ArrayList<Shelf>();
        byHead.forEach((head, entries) -> all.add(new Shelf(all.size() + 1, head, entries)));
        shelves = all;
    }

    public List<Shelf> getShelves() {
        return shelves;
    }

    public int getCount() {
        return count;
    }

    /** For the address of another page; empty for none. */
    public String getEncodedQ() {
        return q == null ? "" : URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q == null || q.isBlank() ? null : q.strip();
    }
}
