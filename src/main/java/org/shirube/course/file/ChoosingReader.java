package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;

/** Reads what is special about {@code field_match} and {@code kappa}. */
final class ChoosingReader {
    private ChoosingReader() {}

    static Lab.Choosing read(YamlMap lab, boolean byKappa) throws ContentProblem {
        var shared = lab.has("choices") ? LabReader.choices(lab) : Map.<String, Text>of();
        var fields = new ArrayList<Lab.Field>();
        var ids = new HashSet<String>();
        for (var field : lab.maps("fields")) {
            field.only("id", "text", "choices", "right", "why");
            var id = LabReader.id(field, ids);
            if (byKappa && field.has("choices")) throw field.problem("choices", "are shared by all rows of this kind");
            var choices = field.has("choices") ? LabReader.choices(field) : shared;
            var several = field.isList("right");
            if (byKappa && several) throw field.problem("right", "must be one choice");
            var right = several ? Set.copyOf(field.strings("right")) : Set.of(field.string("right"));
            if (right.isEmpty() || !choices.keySet().containsAll(right))
                throw field.problem("right", "must name choices of this row: " + String.join(", ", choices.keySet()));
            fields.add(new Lab.Field(id, field.text("text"), choices, several, right, field.text("why")));
        }
        if (fields.isEmpty()) throw lab.problem("fields", "is empty");
        if (byKappa) return new Lab.Choosing(0, LabReader.share(lab, "kappa"), List.copyOf(fields));
        var right = lab.map("pass").only("right").integer("right", 1, fields.size());
        return new Lab.Choosing(right, null, List.copyOf(fields));
    }
}
