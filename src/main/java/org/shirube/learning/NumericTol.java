package org.shirube.learning;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalDouble;
import org.shirube.course.Lab;

/**
 * The grader of figures and ratings: how many are within their tolerance, and how far they are from the reference on
 * average.
 *
 * @param meanError a rating that was left out counts as the farthest choice, a number as nought
 */
public record NumericTol(int right, int asked, double meanError) implements Grade {
    public static NumericTol of(List<Lab.Quantity> fields, Answer answer) {
        int right = 0;
        double distance = 0;
        for (var field : fields) {
            if (isRight(field, answer)) right++;
            distance += distance(field, answer);
        }
        return new NumericTol(right, fields.size(), distance / fields.size());
    }

    public static boolean isRight(Lab.Quantity field, Answer answer) {
        return number(answer.value(field.id())).isPresent() && distance(field, answer) <= field.tolerance() + NEAR;
    }

    /** How far a row is from its reference. */
    public static double distance(Lab.Quantity field, Answer answer) {
        var given = number(answer.value(field.id()));
        if (given.isPresent()) return Math.abs(given.getAsDouble() - field.answer());
        return field.choices().keySet().stream()
                .mapToDouble(choice -> Math.abs(Double.parseDouble(choice) - field.answer()))
                .max()
                .orElse(Math.max(1, Math.abs(field.answer())));
    }

    /** A number as people type it: full-width digits, a thousands separator and a typeset minus count as what they mean. */
    public static OptionalDouble number(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .replace(",", "")
                .replace("、", "")
                .replace('−', '-')
                .replaceFirst("%$", "");
        if (!plain.matches("[-+]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})")) return OptionalDouble.empty();
        return OptionalDouble.of(Double.parseDouble(plain));
    }

    @Override
    public double score() {
        return meanError;
    }

    @Override
    public boolean passes(Lab.Work work) {
        var figures = (Lab.Calculating) work;
        return figures.meanError() == null ? right >= figures.right() : meanError <= figures.meanError() + NEAR;
    }
}
