package org.shirube.interop.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMap;

/** What a framework gets that brings no scale or no roles of its own. */
final class UsualLevels {
    static final List<SkillMap.Level> LEVELS = List.of(
            level(
                    0,
                    "未着手",
                    "Not started",
                    "評価した結果、まだ仕事で使い始めていないと分かっている。",
                    "Has been assessed and does not yet use the skill at work."),
            level(
                    1,
                    "理解",
                    "Aware",
                    "目的と用語を説明でき、指示を受けて取り組む。",
                    "Can explain purpose and terms, and works under direction."),
            level(
                    2,
                    "支援下で実践",
                    "Guided practice",
                    "ひな形や確認者の助けを借りて、よくある案件をこなす。",
                    "Handles standard cases with a template or a reviewer."),
            level(
                    3,
                    "自立",
                    "Independent",
                    "一人で方法を選び、例外にも対応する。",
                    "Works alone, chooses the method and deals with exceptions."),
            level(
                    4,
                    "先導",
                    "Leading",
                    "方向を定め、組織の仕事のしかたを変える。",
                    "Sets direction and changes how the organisation works."));

    /** A map needs a role that everybody carries. */
    static final JobRole EVERYBODY = new JobRole(
            "ALL",
            new Text("全職員", "All staff"),
            new Text("全職員", "All staff"),
            JobRole.Group.GENERAL,
            List.of(),
            new Text(
                    "取り込んだ枠組みに職種がないため、取込み時に加えた職種です。目標はまだありません。",
                    "Added on import, because the framework has no roles. It has no targets yet."),
            List.of(new JobRole.Stage(Text.same("1"), Text.same("–"), Text.same("–"), Text.same("–"))),
            Map.of(),
            Set.of(),
            List.of(),
            List.of());

    private UsualLevels() {}

    private static SkillMap.Level level(int value, String ja, String en, String meaningJa, String meaningEn) {
        return new SkillMap.Level(value, new Text(ja, en), new Text(meaningJa, meaningEn));
    }
}
