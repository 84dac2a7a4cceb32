package org.shirube.interop.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.assessment.Source;
import org.shirube.interop.StarAnswers;
import org.shirube.interop.StarPreview;
import org.shirube.interop.StarTable;

/** The 星取表 that somebody sent and answers for: one a session, gone when written or thrown away. */
@SessionScoped
public class StarUpload implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int MOST_UNKNOWN = 50;

    /** A question about the table with its answer so far. */
    public static final class Question implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private final String place;
        private final String said;
        private final String how;
        private final int count;
        private String answer;

        Question(String place, String said, String how, int count, String answer) {
            this.place = place;
            this.said = said;
            this.how = how;
            this.count = count;
            this.answer = answer;
        }

        public String getPlace() {
            return place;
        }

        public String getSaid() {
            return said;
        }

        public String getHow() {
            return how;
        }

        public int getCount() {
            return count;
        }

        public String getAnswer() {
            return answer;
        }

        public void setAnswer(String answer) {
            this.answer = answer;
        }
    }

    private String name;
    private StarTable table;
    private List<Question> marks = new ArrayList<>();
    private List<Question> columns = new ArrayList<>();
    private List<Question> people = new ArrayList<>();
    private Source source;
    private LocalDate on;
    private StarPreview preview;
    private Integer recorded;

    void keep(String sentAs, StarTable recognised, Map<String, String> meanings, LocalDate today) {
        forget();
        name = sentAs;
        table = recognised;
        source = Source.MANAGER;
        on = today;
        recognised
                .marks()
                .forEach((mark, count) -> marks.add(new Question(mark, mark, null, count, meanings.get(mark))));
        for (var column : recognised.columns())
            columns.add(
                    new Question(column.place(), column.header(), column.how().name(), 0, column.skill()));
        recognised.rows().stream()
                .filter(row -> row.personId() == null)
                .limit(MOST_UNKNOWN)
                .forEach(row -> people.add(
                        new Question(row.place(), (row.number() + " " + row.name()).strip(), null, 0, null)));
    }

    void forget() {
        name = null;
        table = null;
        marks = new ArrayList<>();
        columns = new ArrayList<>();
        people = new ArrayList<>();
        preview = null;
        recorded = null;
    }

    StarAnswers answers() {
        return new StarAnswers(answered(marks), answered(columns), answered(people), source, on);
    }

    private static Map<String, String> answered(List<Question> questions) {
        var answers = new HashMap<String, String>();
        for (var one : questions) {
            // "B3 プロンプト", as the list of suggestions offers, is B3
            var answer = one.getAnswer() == null ? "" : one.getAnswer().strip().split("\\s")[0];
            if (!answer.isEmpty()) answers.put(one.getPlace(), answer);
        }
        return answers;
    }

    void finish(int claims) {
        var of = name;
        var seen = preview;
        forget();
        name = of;
        preview = seen;
        recorded = claims;
    }

    String name() {
        return name;
    }

    StarTable table() {
        return table;
    }

    List<Question> marks() {
        return marks;
    }

    List<Question> columns() {
        return columns;
    }

    List<Question> people() {
        return people;
    }

    Source source() {
        return source;
    }

    void source(Source other) {
        source = other;
    }

    LocalDate on() {
        return on;
    }

    void on(LocalDate day) {
        on = day;
    }

    StarPreview preview() {
        return preview;
    }

    void preview(StarPreview seen) {
        preview = seen;
    }

    Integer recorded() {
        return recorded;
    }
}
