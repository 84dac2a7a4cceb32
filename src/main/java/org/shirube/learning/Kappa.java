package org.shirube.learning;

import java.util.HashMap;
import java.util.List;
import org.shirube.course.Lab;

/**
 * The grader of rows classified as an expert would: agreement with the key beyond what chance would bring. A row that was
 * left out agrees with nothing.
 *
 * <p>Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20, 1960.
 *
 * @param kappa -1 to 1
 */
public record Kappa(int right, int asked, double kappa) implements Grade {
    public static Kappa of(List<Lab.Field> fields, Answer answer) {
        var key = fields.stream().map(field -> field.right().iterator().next()).toList();
        return of(key, fields.stream().map(field -> answer.value(field.id())).toList());
    }

    /** @param given as long as the key; an empty text for no answer */
    public static Kappa of(List<String> key, List<String> given) {
        int right = 0;
        var inKey = new HashMap<String, Integer>();
        var inGiven = new HashMap<String, Integer>();
        for (int i = 0; i < key.size(); i++) {
            if (key.get(i).equals(given.get(i))) right++;
            inKey.merge(key.get(i), 1, Integer::sum);
            inGiven.merge(given.get(i), 1, Integer::sum);
        }
        double all = key.size();
        double chance = 0;
        for (var category : inKey.entrySet())
            chance += category.getValue() / all * inGiven.getOrDefault(category.getKey(), 0) / all;
        var observed = right / all;
        return new Kappa(right, key.size(), chance > 1 - NEAR ? 1 : (observed - chance) / (1 - chance));
    }

    @Override
    public double score() {
        return kappa;
    }

    @Override
    public boolean passes(Lab.Work work) {
        return kappa >= ((Lab.Choosing) work).kappa() - NEAR;
    }
}
