package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;

/** Reads what is special about {@code numeric_tol}. */
final class CalculatingReader {
    private CalculatingReader() {}

    static Lab.Calculating read(YamlMap lab) throws ContentProblem {
        var pass = lab.map("pass").only("right", "meanError");
        var byMean = pass.has("meanError");
        if (byMean == pass.has("right")) throw lab.problem("pass", "needs either right or meanError");
        var fields = new ArrayList<Lab.Quantity>();
        var ids = new HashSet<String>();
        for (var field : lab.maps("fields")) fields.add(field(field, ids, byMean));
        if (fields.isEmpty()) throw lab.problem("fields", "is empty");
        if (!byMean) return new Lab.Calculating(pass.integer("right", 1, fields.size()), null, List.copyOf(fields));
        if (pass.decimal("meanError") < 0) throw pass.problem("meanError", "must not be negative");
        return new Lab.Calculating(0, pass.decimal("meanError"), List.copyOf(fields));
    }

    private static Lab.Quantity field(YamlMap field, HashSet<String> ids, boolean byMean) throws ContentProblem {
        field.only("id", "text", "answer", "tolerance", "unit", "choices", "why");
        var id = LabReader.id(field, ids);
        var answer = field.decimal("answer");
        var choices = field.has("choices") ? LabReader.choices(field) : Map.<String, Text>of();
        for (var key : choices.keySet()) {
            if (!key.matches("\\d{1,3}")) throw field.problem("choices", "must be numbers, not " + key);
        }
        if (!choices.isEmpty() && choices.keySet().stream().noneMatch(key -> Double.parseDouble(key) == answer))
            throw field.problem("answer", "must be one of the choices");
        var tolerance = field.has("tolerance") || (!byMean && choices.isEmpty()) ? field.decimal("tolerance") : 0;
        if (tolerance < 0) throw field.problem("tolerance", "must not be negative");
        return new Lab.Quantity(
                id,
                field.text("text"),
                answer,
                tolerance,
                field.text("unit", Text.same("")),
                choices,
                field.text("why"));
    }
}
