package org.shirube.learning.web;

import java.util.List;
import org.shirube.course.Lab;
import org.shirube.learning.Answer;
import org.shirube.learning.FieldMatch;
import org.shirube.platform.i18n.Text;

/** One row to choose in, as it is drawn on a page. */
public record LabFieldRow(
        int number, String name, Text text, boolean several, List<ChoiceRow> choices, boolean right, Text why) {

    public record ChoiceRow(String key, Text text, boolean chosen, boolean right) {}

    static List<LabFieldRow> of(Lab.Choosing lab, Answer answer) {
        var rows = new java.util.ArrayList<LabFieldRow>();
        for (var field : lab.fields()) {
            var own = answer.values(field.id());
            rows.add(new LabFieldRow(
                    rows.size() + 1,
                    "f-" + field.id(),
                    field.text(),
                    field.several(),
                    field.choices().entrySet().stream()
                            .map(choice -> new ChoiceRow(
                                    choice.getKey(),
                                    choice.getValue(),
                                    own.contains(choice.getKey()),
                                    field.right().contains(choice.getKey())))
                            .toList(),
                    FieldMatch.isRight(field, answer),
                    field.why()));
        }
        return rows;
    }
}
