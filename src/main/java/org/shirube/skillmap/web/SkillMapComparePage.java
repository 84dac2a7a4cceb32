package org.shirube.skillmap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.skillmap.MapComparison;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /skillmap/compare.xhtml}: two versions, or a draft and the version it began from. */
@Named
@RequestScoped
public class SkillMapComparePage {
    @Inject
    private SkillMaps maps;

    @Inject
    private MapDrafts drafts;

    @Inject
    private ActiveLocale locale;

    private String from;
    private String to;
    private Long draft;
    private MapComparison comparison;
    private Map<MapComparison.Kind, List<ChangeLine>> lines;

    public void open() {
        comparison = draft == null ? MapComparison.of(version(from), version(to)) : ofDraft();
        var words = new MapWords(locale.getLocale(), comparison.after());
        lines = comparison.differences().stream()
                .collect(Collectors.groupingBy(
                        MapComparison.Difference::kind,
                        LinkedHashMap::new,
                        Collectors.mapping(words::line, Collectors.toList())));
    }

    private SkillMap version(String name) {
        return name == null || name.isBlank()
                ? maps.current()
                : maps.version(maps.current().id(), name);
    }

    private MapComparison ofDraft() {
        var opened = drafts.of(draft);
        if (opened.base() == null) throw new NotFound("base of the draft");
        return MapComparison.of(opened.base(), opened.map());
    }

    public Map<MapComparison.Kind, List<ChangeLine>> getLines() {
        return lines;
    }

    public int getCount() {
        return comparison.differences().size();
    }

    public SkillMap getBefore() {
        return comparison.before();
    }

    public SkillMap getAfter() {
        return comparison.after();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public Long getDraft() {
        return draft;
    }

    public void setDraft(Long draft) {
        this.draft = draft;
    }
}
