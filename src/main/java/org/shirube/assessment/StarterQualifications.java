package org.shirube.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shirube.platform.i18n.Text;

/** The list that HR may begin with: {@code qualifications.csv} beside the messages. */
final class StarterQualifications {
    private static final String FILE = "/org/shirube/assessment/qualifications.csv";
    private static final int FIELDS = 6;

    /** @param validMonths null when it does not end by itself @param proves codes of the starter map, usual levels */
    record Line(Text name, Text issuer, Integer validMonths, SkillLevels proves) {}

    private StarterQualifications() {}

    static List<Line> all() {
        try (var in = StarterQualifications.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line(line.split(";", -1)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Line line(String[] fields) {
        if (fields.length != FIELDS) throw new IllegalStateException("not " + FIELDS + " fields: " + fields[0]);
        return new Line(
                new Text(fields[0], fields[1]),
                new Text(fields[2], fields[3]),
                fields[4].isEmpty() ? null : Integer.valueOf(fields[4]),
                SkillLevels.of(fields[5]));
    }
}
