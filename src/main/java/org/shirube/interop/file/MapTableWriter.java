package org.shirube.interop.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shirube.platform.file.Csv;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** A whole map as an Excel workbook, or as a set of CSV files in one archive, as {@link MapTableReader} reads them. */
public final class MapTableWriter {
    private final SkillMap map;
    private final boolean japanese;

    /** @param japanese the language of headers; the texts are there in both */
    public MapTableWriter(SkillMap map, boolean japanese) {
        this.map = map;
        this.japanese = japanese;
    }

    public void csvs(OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (var sheet : MapSheet.values()) {
            zip.putNextEntry(new ZipEntry(sheet.file + ".csv"));
            zip.write(csv(sheet).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    String csv(MapSheet sheet) {
        var text = new StringBuilder(Csv.MARK).append(Csv.line(headers(sheet).toArray()));
        rows(sheet).forEach(row -> text.append(Csv.line(row.toArray())));
        return text.toString();
    }

    public void xlsx(OutputStream to) throws IOException {
        try (var book = new Workbook(to, "Shirube", "1.0")) {
            for (var sheet : MapSheet.values()) fill(book.newWorksheet(japanese ? sheet.ja : sheet.en), sheet);
        }
    }

    private void fill(Worksheet page, MapSheet sheet) {
        var headers = headers(sheet);
        var rows = rows(sheet);
        for (int i = 0; i < headers.size(); i++) {
            page.value(0, i, headers.get(i));
            page.width(i, sheet.columns.get(i).name().matches(".*(Ja|En)|ja|en|reference|item") ? 36 : 14);
        }
        page.range(0, 0, 0, headers.size() - 1)
                .style()
                .bold()
                .fillColor("E6EEF5")
                .set();
        for (int line = 0; line < rows.size(); line++) {
            for (int i = 0; i < headers.size(); i++) {
                var value = rows.get(line).get(i);
                // texts, so that codes keep their zeros and nothing is calculated
                if (value != null && !value.toString().isEmpty()) page.value(line + 1, i, value.toString());
            }
        }
        if (!rows.isEmpty())
            page.range(1, 0, rows.size(), headers.size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        page.freezePane(0, 1);
    }

    private List<String> headers(MapSheet sheet) {
        var columns = sheet == MapSheet.TARGETS ? sheet.columns.subList(0, 3 + mostStages()) : sheet.columns;
        return columns.stream().map(column -> sheet.header(column, japanese)).toList();
    }

    private int mostStages() {
        return map.roles().stream().mapToInt(role -> role.stages().size()).max().orElse(0);
    }

    private List<List<Object>> rows(MapSheet sheet) {
        return switch (sheet) {
            case MAP -> head();
            case LEVELS ->
                map.levels().stream()
                        .map(level -> row(level.value(), level.name(), level.meaning(), level.usual()))
                        .toList();
            case CATEGORIES ->
                map.categories().stream()
                        .map(one -> row(MapCell.code(one.code()), one.name(), one.shortName()))
                        .toList();
            case SKILLS ->
                map.skills().stream()
                        .map(one -> row(
                                MapCell.code(one.code()),
                                MapCell.code(one.category()),
                                one.name(),
                                methods(one),
                                one.validMonths()))
                        .toList();
            case BEHAVIOURS -> behaviours();
            case ROLES -> map.roles().stream().map(this::role).toList();
            case STAGES -> stages();
            case TARGETS -> targets();
            case REFERENCES ->
                map.skills().stream()
                        .flatMap(skill -> skill.references().stream()
                                .map(one -> row(MapCell.code(skill.code()), MapCell.written(one))))
                        .toList();
        };
    }

    private List<List<Object>> head() {
        var rows = new ArrayList<List<Object>>();
        rows.add(row(MapItem.ID.in(japanese), MapCell.code(map.id()), ""));
        rows.add(row(MapItem.VERSION.in(japanese), MapCell.written(map.version()), ""));
        rows.add(row(MapItem.EDITION.in(japanese), map.edition(), ""));
        rows.add(row(MapItem.EFFECTIVE_ON.in(japanese), map.effectiveOn(), ""));
        rows.add(row(MapItem.TITLE.in(japanese), map.title()));
        rows.add(row(MapItem.SUMMARY.in(japanese), map.summary()));
        rows.add(
                row(MapItem.PUBLISHER.in(japanese), MapCell.written(map.source().publisher()), ""));
        rows.add(row(MapItem.DOCUMENT.in(japanese), MapCell.written(map.source().document()), ""));
        rows.add(row(MapItem.SECTION.in(japanese), MapCell.written(map.source().section()), ""));
        rows.add(row(MapItem.URL.in(japanese), MapCell.written(map.source().url()), ""));
        rows.add(row(MapItem.LICENCE.in(japanese), MapCell.written(map.source().licence()), ""));
        rows.add(row(MapItem.RETRIEVED.in(japanese), map.source().retrieved(), ""));
        rows.add(row(MapItem.BASELINE.in(japanese), MapCell.code(map.baseline()), ""));
        return rows;
    }

    private String methods(Skill skill) {
        return skill.methods().stream()
                .sorted()
                .map(method -> method.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private List<List<Object>> behaviours() {
        var rows = new ArrayList<List<Object>>();
        for (var skill : map.skills()) {
            var levels = new TreeSet<>(skill.behaviours().keySet());
            levels.addAll(skill.examples().keySet());
            for (var level : levels) {
                rows.add(row(
                        MapCell.code(skill.code()),
                        level,
                        skill.behaviour(level).orElse(null),
                        skill.example(level).orElse(null)));
            }
        }
        return rows;
    }

    private List<Object> role(JobRole role) {
        return row(
                MapCell.code(role.code()),
                role.name(),
                role.shortName(),
                role.group().name().toLowerCase(Locale.ROOT),
                MapCell.list(role.anchors()),
                role.summary(),
                MapCell.list(role.courses()),
                MapCell.list(role.next()));
    }

    private List<List<Object>> stages() {
        var rows = new ArrayList<List<Object>>();
        for (var role : map.roles()) {
            for (int i = 0; i < role.stages().size(); i++) {
                var stage = role.stages().get(i);
                rows.add(row(
                        MapCell.code(role.code()),
                        i + 1,
                        stage.name(),
                        stage.time(),
                        stage.gate(),
                        stage.confirmedBy()));
            }
        }
        return rows;
    }

    private List<List<Object>> targets() {
        var rows = new ArrayList<List<Object>>();
        int most = mostStages();
        for (var role : map.roles()) {
            role.targets().forEach((skill, levels) -> {
                var row = new ArrayList<Object>();
                row.add(MapCell.code(role.code()));
                row.add(MapCell.code(skill));
                row.add(role.isCore(skill) ? "○" : "");
                row.addAll(levels);
                while (row.size() < 3 + most) row.add("");
                rows.add(row);
            });
        }
        return rows;
    }

    /** Texts fill two cells, Japanese first; an absent text leaves both empty. */
    private static List<Object> row(Object... parts) {
        var cells = new ArrayList<Object>();
        for (var part : parts) {
            if (part instanceof Text text) {
                cells.addAll(Arrays.asList(MapCell.written(text.ja()), MapCell.written(text.en())));
            } else if (part == null) {
                cells.addAll(Arrays.asList("", ""));
            } else {
                cells.add(part);
            }
        }
        return cells;
    }
}
