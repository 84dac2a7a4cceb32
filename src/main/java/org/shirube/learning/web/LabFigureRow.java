package org.shirube.learning.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.shirube.course.Lab;
import org.shirube.learning.Answer;
import org.shirube.learning.NumericTol;
import org.shirube.platform.i18n.Text;

/**
 * A figure to work out or a rating to give, as it is drawn on a page.
 *
 * @param choices empty where a number is typed
 * @param typed empty for no answer
 * @param given the answer in words
 * @param expected the reference in words
 * @param distance from the reference
 */
public record LabFigureRow(
        int number,
        String name,
        Text text,
        Text unit,
        List<LabFieldRow.ChoiceRow> choices,
        String typed,
        Text given,
        Text expected,
        String distance,
        boolean right,
        Text why) {

    static List<LabFigureRow> of(Lab.Calculating lab, Answer answer) {
        var rows = new ArrayList<LabFigureRow>();
        for (var field : lab.fields()) {
            var typed = answer.value(field.id());
            var choices = field.choices().entrySet().stream()
                    .map(choice -> new LabFieldRow.ChoiceRow(
                            choice.getKey(),
                            choice.getValue(),
                            choice.getKey().equals(typed),
                            Double.parseDouble(choice.getKey()) == field.answer()))
                    .toList();
            rows.add(new LabFigureRow(
                    rows.size() + 1,
                    "f-" + field.id(),
                    field.text(),
                    field.unit(),
                    choices,
                    typed,
                    choices.stream()
                            .filter(LabFieldRow.ChoiceRow::chosen)
                            .findFirst()
                            .map(LabFieldRow.ChoiceRow::text)
                            .orElse(Text.same(typed)),
                    choices.stream()
                            .filter(LabFieldRow.ChoiceRow::right)
                            .findFirst()
                            .map(LabFieldRow.ChoiceRow::text)
                            .orElse(Text.same(plain(field.answer()))),
                    plain(NumericTol.distance(field, answer)),
                    NumericTol.isRight(field, answer),
                    field.why()));
        }
        return rows;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
