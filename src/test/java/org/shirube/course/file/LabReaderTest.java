package org.shirube.course.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;

/** What stands in a lab's file is what the lab is, and what cannot be is refused at its line. */
class LabReaderTest {
    private static final String HEAD = """
            schema: 1
            id: x
            skill: B1
            level: 2
            minutes: 5
            title: {ja: 題, en: Title}
            task: {ja: 課, en: Task}
            """;
    private static final Map<String, String> LABS = Map.of(
            "kappa",
            """
            grader: kappa
            pass: {kappa: 0.7}
            draw: 1
            choices: {a: {ja: 甲, en: A}, b: {ja: 乙, en: B}}
            fields:
              - {id: r1, text: {ja: 行, en: Row}, right: a, why: {ja: 理, en: Why}}
              - {id: r2, text: {ja: 行, en: Row}, right: b, why: {ja: 理, en: Why}}
            """,
            "numeric",
            """
            grader: numeric_tol
            pass: {right: 1}
            fields:
              - {id: n1, text: {ja: 行, en: Row}, answer: 4.0, tolerance: 0.05, unit: {ja: 件, en: cases}, why: {ja: 理, en: Why}}
            """,
            "rating",
            """
            grader: numeric_tol
            pass: {meanError: 0.5}
            fields:
              - {id: v1, text: {ja: 行, en: Row}, answer: 1, choices: {"0": {ja: 零, en: None}, "1": {ja: 一, en: One}}, why: {ja: 理, en: Why}}
            """,
            "order",
            """
            grader: order_tau
            pass: {tau: 0.8}
            cases:
              - id: c1
                title: {ja: 件, en: Case}
                items:
                  - {id: a, text: {ja: 甲, en: A}, why: {ja: 理, en: Why}}
                  - {id: b, text: {ja: 乙, en: B}, tie: 1, why: {ja: 理, en: Why}}
                  - {id: c, text: {ja: 丙, en: C}, tie: 2, why: {ja: 理, en: Why}}
                  - {id: d, text: {ja: 丁, en: D}, tie: 2, why: {ja: 理, en: Why}}
            """,
            "findings",
            """
            grader: set_f1
            pass: {f1: 0.8}
            source: {title: {ja: 元, en: Source}, lines: {ja: [一, 二], en: [one, two]}}
            columns:
              - {id: what, title: {ja: 何, en: What}, choices: {d1: {ja: 甲, en: A}, d2: {ja: 乙, en: B}}}
              - {id: line, title: {ja: 行, en: Line}, lines: true}
            rows:
              - {values: {what: d1, line: [1, 2]}, why: {ja: 理, en: Why}}
            """,
            "repair",
            """
            grader: set_f1
            pass: {f1: 0.8}
            table:
              columns: [{id: name, title: {ja: 名, en: Name}}, {id: day, title: {ja: 日, en: Day}}]
              given:
                ja: [["甲", "１"], ["甲", "１"]]
                en: [["A", "１"], ["A", "１"]]
              repairs:
                - {row: 1, column: day, right: {ja: ["1"], en: ["1"]}, why: {ja: 理, en: Why}}
              delete: [{row: 2, why: {ja: 理, en: Why}}]
            """,
            "graph",
            """
            grader: graph_match
            pass: {f1: 0.8}
            stages: {in: {ja: 入, en: In}, out: {ja: 出, en: Out}}
            nodes:
              - {id: a, text: {ja: 甲, en: A}, stage: in, to: [b], why: {ja: 理, en: Why}}
              - {id: b, text: {ja: 乙, en: B}, stage: out, why: {ja: 理, en: Why}}
              - {id: c, text: {ja: 丙, en: C}, stage: none, why: {ja: 理, en: Why}}
            """,
            "lint",
            """
            grader: lint
            pass: {findings: 0}
            start: {ja: "", en: ""}
            rules:
              - {id: aim, kind: needs, pattern: {ja: "目的", en: "aim"}, message: {ja: 目的がない, en: No aim}}
              - {id: size, kind: length, most: {ja: 50, en: 20}, message: {ja: 長い, en: Long}}
              - {id: day, kind: keeps, words: {ja: ["1日"], en: ["1 May"]}, message: {ja: 日がない, en: No day}}
            model: {ja: 目的は1日, en: aim 1 May}
            """,
            "story",
            """
            grader: branch_path
            pass: {points: 2, endings: [good]}
            start: s1
            scenes:
              s1:
                at: "9:10"
                text: {ja: "**場**", en: "**Scene**"}
                choices:
                  - {id: a, text: {ja: 甲, en: A}, to: e1, points: 2, why: {ja: 理, en: Why}}
                  - {id: b, text: {ja: 乙, en: B}, to: e2, points: 0, why: {ja: 理, en: Why}}
              e1: {ending: good, text: {ja: 末, en: End}}
              e2: {ending: bad, text: {ja: 末, en: End}}
            """,
            "search",
            """
            grader: hit_at_k
            pass: {hit: 0.8}
            k: 3
            pages: labs/x-pages.yaml
            questions: [{id: q1, text: {ja: 問, en: Question}, page: p1, why: {ja: 理, en: Why}}]
            held: [{id: h1, text: {ja: 問, en: Question}, page: p1, why: {ja: 理, en: Why}}]
            synonyms: {most: 30}
            """);

    private static Lab read(String text) throws ContentProblem {
        var pages = new Lab.Pages(List.of(new Lab.Page("p1", Text.same("t"), Text.same("t"))));
        return new LabReader(
                        "B1"::equals,
                        new Markdown("x.yaml", 0, "ja", "T1/1", figure -> false),
                        new Markdown("x.yaml", 0, "en", "T1/1", figure -> false),
                        Map.of("labs/x-pages.yaml", pages))
                .read("x", YamlMap.parse("x.yaml", HEAD + text));
    }

    @Test
    void everyKindIsRead() throws ContentProblem {
        for (var lab : LABS.entrySet())
            assertThat(read(lab.getValue()).work()).as(lab.getKey()).isNotNull();
    }

    @Test
    void materialAndModelAreMarkdownInEveryKindButATextOfOnesOwn() throws ContentProblem {
        var lab = read(LABS.get("graph") + "material: {ja: \"**材**\", en: \"- one\"}\nmodel: {ja: 例, en: Model}\n");
        assertThat(lab.material().ja()).contains("<strong>材</strong>");
        assertThat(lab.material().en()).contains("<li>");
        assertThat(lab.model().ja()).contains("<p>例</p>");
        var writing = read(LABS.get("lint"));
        assertThat(writing.model()).isNull();
        assertThat(((Lab.Writing) writing.work()).model().ja()).isEqualTo("目的は1日");
    }

    @Test
    void aTieOnOneItemJoinsTheOneBeforeAndOnSeveralThoseThatCarryIt() throws ContentProblem {
        var items =
                ((Lab.Ordering) read(LABS.get("order")).work()).cases().get(0).items();
        assertThat(items).extracting(Lab.Item::group).containsExactly(1, 1, 2, 2);
    }

    @Test
    void aDrawIsKeptWithTheLab() throws ContentProblem {
        var lab = read(LABS.get("kappa"));
        assertThat(lab.draw()).isEqualTo(1);
        assertThat(((Lab.Choosing) lab.drawn(3).work()).fields()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kappa | 'kappa: 0.7' | 'kappa: 7' | 9 | must be a share from 0 to 1
            kappa | 'draw: 1' | 'draw: 3' | 10 | whole number from 1 to 2
            kappa | 'right: a' | 'right: [a, b]' | 13 | must be one choice
            kappa | 'right: b' | 'right: c' | 14 | must name choices of this row
            numeric | 'answer: 4.0' | 'answer: four' | 11 | must be a number
            numeric | 'tolerance: 0.05, ' | '' | 11 | 'tolerance' is missing
            numeric | 'pass: {right: 1}' | 'pass: {right: 1, meanError: 1}' | 9 | needs either right or meanError
            rating | 'answer: 1' | 'answer: 2' | 11 | must be one of the choices
            order | 'tau: 0.8' | 'tau: 8' | 9 | must be from -1 to 1
            order | 'id: b,' | 'id: a,' | 15 | stands here twice
            findings | 'what: d1' | 'what: d9' | 15 | which is no choice
            findings | '[1, 2]}, why' | '[1, 3]}, why' | 15 | which is no line
            findings | 'ja: [一, 二]' | 'ja: [一]' | 10 | differ in number
            repair | 'row: 1' | 'row: 3' | 16 | whole number from 1 to 2
            repair | 'column: day' | 'column: hour' | 16 | is no column: hour
            repair | 'ja: ["1"]' | 'ja: ["１"]' | 16 | is what stands there already
            repair | '["A", "１"]]' | '["A"]]' | 14 | has a row of 1 cells
            graph | 'stage: in' | 'stage: up' | 12 | is no stage: up
            graph | 'to: [b]' | 'to: [c]' | 12 | something that does not belong
            lint | 'kind: needs' | 'kind: wants' | 12 | must be one of
            lint | 'ja: "目的"' | 'ja: "目的("' | 12 | is no regular expression
            lint | 'most: {ja: 50, en: 20}, ' | '' | 13 | 'most' is missing
            lint | 'findings: 0' | 'findings: 3' | 9 | whole number from 0 to 0
            story | 'to: e1' | 'to: e9' | 16 | is no scene: e9
            story | 'to: e1' | 'to: s1' | 13 | comes back to itself
            story | 'to: e2' | 'to: e1' | 19 | is never reached
            story | 'endings: [good]' | 'endings: [best]' | 9 | names no ending: best
            story | 'points: 2, why' | 'points: 4, why' | 16 | whole number from 0 to 3
            search | 'x-pages' | 'y-pages' | 11 | names no file of pages
            search | 'id: q1' | 'id: h1' | 13 | stands here twice
            search | 'k: 3' | 'k: 0' | 10 | whole number from 1 to 10
            """)
    void aWrongLabIsRefusedAtItsLine(String kind, String from, String to, int line, String reason) {
        var text = LABS.get(kind);
        assertThat(text).contains(from);
        var at = text.indexOf(from);
        var edited = text.substring(0, at) + (to == null ? "" : to) + text.substring(at + from.length());
        var problem = catchThrowableOfType(ContentProblem.class, () -> read(edited));
        assertThat(problem).isNotNull();
        assertThat(problem.reason()).contains(reason);
        assertThat(problem.line()).as(problem.reason()).isEqualTo(line);
    }
}
