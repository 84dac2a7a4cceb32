package org.shirube.learning;

import java.util.List;
import org.shirube.course.Lab;

/** The grader of rows that were chosen: a row is right when exactly its right choices were made. */
public record FieldMatch(int right, int asked) implements Grade {
    public static FieldMatch of(List<Lab.Field> fields, Answer answer) {
        var right = fields.stream().filter(field -> isRight(field, answer)).count();
        return new FieldMatch((int) right, fields.size());
    }

    public static boolean isRight(Lab.Field field, Answer answer) {
        return field.right().equals(answer.values(field.id()));
    }

    @Override
    public double score() {
        return right;
    }

    @Override
    public boolean passes(Lab.Work work) {
        return right >= ((Lab.Choosing) work).right();
    }
}
