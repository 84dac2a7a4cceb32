package org.shirube.learning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Lab;

/** The grader of rows that were chosen: a row is right when exactly its right choices were made. */
public record FieldMatch(int right, int asked) implements java.io.Serializable {
    /** @param chosen choices by row; a row that is missing was not answered */
    public static FieldMatch of(List<Lab.Field> fields, Map<String, Set<String>> chosen) {
        var right = fields.stream().filter(field -> isRight(field, chosen)).count();
        return new FieldMatch((int) right, fields.size());
    }

    public static boolean isRight(Lab.Field field, Map<String, Set<String>> chosen) {
        return field.right().equals(chosen.getOrDefault(field.id(), Set.of()));
    }
}
