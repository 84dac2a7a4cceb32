package org.shirube.interop.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** The template that somebody fills in: one of everything. */
public final class ExampleMap {
    private static final Text NAME = new Text("文書作成", "Writing documents");

    public static final SkillMap MAP = new SkillMap(
            "my-map",
            "2027.1",
            1,
            LocalDate.of(2027, 4, 1),
            new Text("（例）町のスキルマップ", "(Example) Town skill map"),
            new Text("この行から下の例を、実際の内容に書き換えてください。", "Replace the examples in every sheet by your own."),
            new SkillMap.Source("（例）町", "（例）人材育成方針", "CC-BY-4.0", LocalDate.of(2026, 11, 23), "", ""),
            "R01",
            UsualLevels.LEVELS,
            List.of(new SkillMap.Category("A", new Text("デジタル基礎", "Digital foundations"), new Text("基礎", "Basics"))),
            List.of(new Skill(
                    "A1",
                    "A",
                    NAME,
                    List.of("DSS-L"),
                    Set.of(Skill.Method.CHECK, Skill.Method.EVIDENCE),
                    24,
                    Map.of(
                            1, new Text("ひな形のどこに何を書くかを説明する", "Explains what belongs where in a template"),
                            2, new Text("ひな形に沿って、読み手に合わせて書く", "Writes for the reader along a template")),
                    Map.of(
                            1,
                            new Text(
                                    "通知文のひな形を使い、宛先と期限を確かめた",
                                    "Used the template of a notice and checked addressee and date")))),
            List.of(new JobRole(
                    "R01",
                    new Text("全職員", "All staff"),
                    new Text("全職員", "All staff"),
                    JobRole.Group.GENERAL,
                    List.of("DSS-L"),
                    new Text("すべての職員に共通する基礎です。", "What every member of staff needs."),
                    List.of(
                            new JobRole.Stage(
                                    new Text("基礎", "Basic"),
                                    new Text("採用から1年まで", "First year"),
                                    new Text("ひな形に沿った文書を一つ示す", "Shows one document along a template"),
                                    new Text("上司", "Manager")),
                            new JobRole.Stage(
                                    new Text("定着", "Settled"),
                                    new Text("2年目から", "From the second year"),
                                    new Text("読み手に合わせた文書を二つ示す", "Shows two documents written for their readers"),
                                    new Text("上司", "Manager"))),
                    Map.of("A1", List.of(1, 2)),
                    Set.of("A1"),
                    List.of(),
                    List.of())));

    private ExampleMap() {}
}
