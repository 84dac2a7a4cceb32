package org.shirube.interop.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shirube.platform.file.Records;
import org.shirube.platform.file.Records.Column;
import org.shirube.platform.file.Sheet;

/** The tables of a map: one file of the CSV set, one sheet of the workbook. */
enum MapSheet {
    MAP(
            "map",
            "マップ",
            "Map",
            must("item", "項目", "Item"),
            must("ja", "内容", "内容（日本語）", "Japanese", "Content"),
            may("en", "内容（英語）", "English", "Content (English)")),
    LEVELS(
            "levels",
            "レベル",
            "Levels",
            must("value", "レベル", "Level"),
            must("nameJa", "名称", "名称（日本語）", "Name (Japanese)"),
            may("nameEn", "名称（英語）", "Name (English)"),
            may("meaningJa", "意味", "意味（日本語）", "Meaning (Japanese)"),
            may("meaningEn", "意味（英語）", "Meaning (English)"),
            may("usual", "標準の0～4では", "標準レベル", "Usual level 0-4")),
    CATEGORIES(
            "categories",
            "分野",
            "Categories",
            must("code", "分野コード", "Category code"),
            must("nameJa", "分野名", "分野名（日本語）", "Name (Japanese)"),
            may("nameEn", "分野名（英語）", "Name (English)"),
            may("shortJa", "略称", "略称（日本語）", "Short name (Japanese)"),
            may("shortEn", "略称（英語）", "Short name (English)")),
    SKILLS(
            "skills",
            "スキル",
            "Skills",
            must("code", "スキルコード", "Skill code"),
            must("category", "分野コード", "Category code"),
            must("nameJa", "スキル名", "スキル名（日本語）", "Name (Japanese)"),
            may("nameEn", "スキル名（英語）", "Name (English)"),
            may("methods", "確かめ方", "Methods"),
            may("validMonths", "有効月数", "Valid months")),
    BEHAVIOURS(
            "behaviours",
            "行動例",
            "Behaviours",
            must("skill", "スキルコード", "Skill code"),
            must("level", "レベル", "Level"),
            must("behaviourJa", "行動例", "行動例（日本語）", "Behaviour (Japanese)"),
            may("behaviourEn", "行動例（英語）", "Behaviour (English)"),
            may("exampleJa", "場面", "場面（日本語）", "Example (Japanese)"),
            may("exampleEn", "場面（英語）", "Example (English)")),
    ROLES(
            "roles",
            "職種",
            "Roles",
            must("code", "職種コード", "Role code"),
            must("nameJa", "職種名", "職種名（日本語）", "Name (Japanese)"),
            may("nameEn", "職種名（英語）", "Name (English)"),
            may("shortJa", "略称", "略称（日本語）", "Short name (Japanese)"),
            may("shortEn", "略称（英語）", "Short name (English)"),
            may("group", "区分", "Group"),
            may("anchors", "よりどころ", "Anchors"),
            may("summaryJa", "概要", "概要（日本語）", "Summary (Japanese)"),
            may("summaryEn", "概要（英語）", "Summary (English)"),
            may("courses", "講座", "Courses"),
            may("next", "次の職種", "Next roles")),
    STAGES(
            "stages",
            "段階",
            "Stages",
            must("role", "職種コード", "Role code"),
            must("number", "段階", "Stage"),
            must("nameJa", "段階名", "段階名（日本語）", "Name (Japanese)"),
            may("nameEn", "段階名（英語）", "Name (English)"),
            may("timeJa", "目安の時期", "目安の時期（日本語）", "Usual time (Japanese)"),
            may("timeEn", "目安の時期（英語）", "Usual time (English)"),
            may("gateJa", "関門", "関門（日本語）", "Gate (Japanese)"),
            may("gateEn", "関門（英語）", "Gate (English)"),
            may("confirmedByJa", "確認者", "確認者（日本語）", "Confirmed by (Japanese)"),
            may("confirmedByEn", "確認者（英語）", "Confirmed by (English)")),
    TARGETS("targets", "目標", "Targets", targets()),
    REFERENCES(
            "references",
            "参照",
            "References",
            must("skill", "スキルコード", "Skill code"),
            must("reference", "参照", "Reference"));

    static final int MOST_STAGES = 20;

    final String file;
    final String ja;
    final String en;
    final List<Column> columns;

    MapSheet(String file, String ja, String en, Column... columns) {
        this.file = file;
        this.ja = ja;
        this.en = en;
        this.columns = List.of(columns);
    }

    private static Column must(String name, String... headers) {
        return new Column(name, true, List.of(headers));
    }

    private static Column may(String name, String... headers) {
        return new Column(name, false, List.of(headers));
    }

    private static Column[] targets() {
        var columns = new ArrayList<Column>();
        columns.add(must("role", "職種コード", "Role code"));
        columns.add(must("skill", "スキルコード", "Skill code"));
        columns.add(may("core", "核スキル", "Core skill"));
        for (int stage = 1; stage <= MOST_STAGES; stage++)
            columns.add(may("stage" + stage, "段階" + stage, "Stage " + stage));
        return columns.toArray(Column[]::new);
    }

    String header(Column column, boolean japanese) {
        return japanese
                ? column.headers().get(0)
                : column.headers().get(column.headers().size() - 1);
    }

    /** By its name, or by its headers when somebody gave it another name. */
    static Optional<MapSheet> of(Sheet sheet) {
        var name = sheet.name()
                .replaceFirst(".*[/\\\\]", "")
                .replaceFirst("\\.[A-Za-z]{1,5}$", "")
                .strip();
        var named = Arrays.stream(values())
                .filter(each ->
                        each.file.equals(name.toLowerCase(Locale.ROOT)) || each.ja.equals(name) || each.en.equals(name))
                .findFirst();
        if (named.isPresent()) return named;
        MapSheet best = null;
        int most = 1;
        for (var each : values()) {
            int fit = Records.fit(sheet, each.columns);
            if (fit > most) {
                most = fit;
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }
}
