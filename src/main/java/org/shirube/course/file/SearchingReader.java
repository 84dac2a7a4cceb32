package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;

/** Reads what is special about {@code hit_at_k}. */
final class SearchingReader {
    private SearchingReader() {}

    /** The pages of one file, which is a list. */
    static Lab.Pages pages(List<YamlMap> given) throws ContentProblem {
        var pages = new ArrayList<Lab.Page>();
        var ids = new HashSet<String>();
        for (var page : given) {
            page.only("id", "title", "text");
            pages.add(new Lab.Page(LabReader.id(page, ids), page.text("title"), page.text("text")));
        }
        return new Lab.Pages(pages);
    }

    static Lab.Searching read(YamlMap lab, Map<String, Lab.Pages> files) throws ContentProblem {
        var pages = files.get(lab.string("pages"));
        if (pages == null)
            throw lab.problem(
                    "pages", "names no file of pages, such as labs/search-pages.yaml: " + lab.string("pages"));
        var known = pages.all().stream().map(Lab.Page::id).collect(Collectors.toSet());
        var ids = new HashSet<String>();
        var questions = questions(lab.maps("questions"), known, ids);
        if (questions.isEmpty()) throw lab.problem("questions", "is empty");
        return new Lab.Searching(
                LabReader.share(lab, "hit"),
                lab.integer("k", 1, 10),
                pages,
                questions,
                questions(lab.mapsIfAny("held"), known, ids),
                lab.map("synonyms").only("most").integer("most", 1, 100));
    }

    private static List<Lab.Question> questions(List<YamlMap> given, Set<String> pages, Set<String> ids)
            throws ContentProblem {
        var questions = new ArrayList<Lab.Question>();
        for (var question : given) {
            question.only("id", "text", "page", "why");
            if (!pages.contains(question.string("page")))
                throw question.problem("page", "is no page: " + question.string("page"));
            questions.add(new Lab.Question(
                    LabReader.id(question, ids), question.text("text"), question.string("page"), question.text("why")));
        }
        return List.copyOf(questions);
    }
}
