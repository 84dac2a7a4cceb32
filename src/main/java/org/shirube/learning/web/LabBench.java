package org.shirube.learning.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.shirube.course.Lab;
import org.shirube.learning.Answer;
import org.shirube.learning.HitAtK;
import org.shirube.learning.Tuning;
import org.shirube.platform.i18n.Text;

/**
 * A search to tune, as it is drawn on a page.
 *
 * @param pages how many are searched
 * @param rows one for each question that the learner sees
 * @param held one for each question kept back; empty at work
 */
public record LabBench(
        int pages,
        int k,
        int mostSynonyms,
        String synonyms,
        int groups,
        List<Integer> weights,
        int titleWeight,
        List<String> chunks,
        String chunk,
        int hits,
        List<QuestionRow> rows,
        List<QuestionRow> held) {

    /** @param rank of the right page, 0 for none @param found titles of the best pages @param wanted the page that answers, with its text */
    public record QuestionRow(
            int number, Text text, boolean hit, int rank, List<Text> found, Text wanted, Text body, Text why) {}

    static LabBench of(Lab.Searching lab, Answer answer, HitAtK grade, boolean graded) {
        var tuning = Tuning.of(lab, answer);
        var pages = new HashMap<String, Lab.Page>();
        lab.pages().all().forEach(page -> pages.put(page.id(), page));
        return new LabBench(
                pages.size(),
                lab.k(),
                lab.synonyms(),
                answer.value("synonyms"),
                tuning.synonyms().size(),
                IntStream.rangeClosed(0, Tuning.HEAVIEST_TITLE).boxed().toList(),
                tuning.titleWeight(),
                List.of("page", "paragraph", "sentence"),
                tuning.chunk().id(),
                grade.right(),
                rows(lab.questions(), grade.hits(), pages),
                graded ? rows(lab.held(), grade.held(), pages) : List.of());
    }

    private static List<QuestionRow> rows(
            List<Lab.Question> questions, List<HitAtK.Hit> hits, HashMap<String, Lab.Page> pages) {
        var rows = new ArrayList<QuestionRow>();
        for (var question : questions) {
            var hit = hits.get(rows.size());
            var wanted = pages.get(question.page());
            rows.add(new QuestionRow(
                    rows.size() + 1,
                    question.text(),
                    hit.isHit(),
                    hit.rank(),
                    hit.pages().stream().map(id -> pages.get(id).title()).toList(),
                    wanted.title(),
                    wanted.text(),
                    question.why()));
        }
        return rows;
    }
}
