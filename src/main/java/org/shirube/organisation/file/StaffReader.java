package org.shirube.organisation.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.shirube.organisation.StaffColumns;
import org.shirube.organisation.StaffFile;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.file.Records;
import org.shirube.platform.file.Sheet;
import org.shirube.platform.file.SheetFile;
import org.shirube.platform.file.SheetLimits;
import org.shirube.platform.file.UnreadableFile;

/** Reads units and staff out of one or two files; which sheet is which is told by its headers. */
public final class StaffReader {
    private static final int MOST_PROBLEMS = 1_000;
    private final List<StaffFile.UnitLine> units = new ArrayList<>();
    private final List<StaffFile.StaffLine> staff = new ArrayList<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private final Consumer<FileProblem> tell = problem -> {
        if (problems.size() < MOST_PROBLEMS) problems.add(problem);
    };

    private final List<Records.Column> staffColumns;

    public StaffReader() {
        this(StaffColumns.STAFF);
    }

    private StaffReader(List<Records.Column> staffColumns) {
        this.staffColumns = staffColumns;
    }

    /** For a file of moves: of people who are known, so without their names. */
    public static StaffReader ofMoves() {
        return new StaffReader(StaffColumns.MOVES);
    }

    /** Adds one file. What is wrong in it is kept for {@link #read()}. */
    public StaffReader add(String name, InputStream in) throws IOException {
        try {
            int known = 0;
            for (var sheet : SheetFile.read(name, in, SheetLimits.USUAL)) known += take(sheet) ? 1 : 0;
            if (known == 0) tell.accept(new FileProblem(name, 0, null, "organisation.noStaffSheet"));
        } catch (UnreadableFile refused) {
            tell.accept(refused.problem());
        }
        return this;
    }

    public StaffFile read() {
        return new StaffFile(List.copyOf(units), List.copyOf(staff), List.copyOf(ignored), List.copyOf(problems));
    }

    /** Sheets of something else, such as notes, are passed over. */
    private boolean take(Sheet sheet) {
        int asStaff = Records.fit(sheet, StaffColumns.STAFF);
        int asUnits = Records.fit(sheet, StaffColumns.UNITS);
        if (Math.max(asStaff, asUnits) < 2) return false;
        if (asStaff > asUnits) staff(sheet);
        else units(sheet);
        return true;
    }

    private void units(Sheet sheet) {
        var records = Records.of(sheet, StaffColumns.UNITS, tell);
        ignored.addAll(records.ignored());
        var headers = headers(records, StaffColumns.UNITS);
        for (var row : records.rows(tell)) {
            units.add(new StaffFile.UnitLine(
                    new StaffFile.Place(row.source(), row.line(), headers),
                    row.requiredCode("code", 40),
                    row.code("parent", 40),
                    row.required("name", 120),
                    row.text("nameEn", 120)));
        }
    }

    private void staff(Sheet sheet) {
        var records = Records.of(sheet, staffColumns, tell);
        ignored.addAll(records.ignored());
        var headers = headers(records, StaffColumns.STAFF);
        for (var row : records.rows(tell)) {
            var stage = row.number("stage", 1, 9);
            staff.add(new StaffFile.StaffLine(
                    new StaffFile.Place(row.source(), row.line(), headers),
                    row.requiredCode("staffNo", 40),
                    row.text("name", 80),
                    row.text("nameEn", 120),
                    row.text("kana", 120),
                    row.date("joinedOn"),
                    row.date("leavesAfter"),
                    row.code("unit", 40),
                    row.text("title", 80),
                    row.text("titleEn", 120),
                    row.flag("main", Set.of("本務", "主務", "本", "main"), Set.of("兼務", "兼", "second")),
                    row.flag("head", Set.of("長", "所属長", "head"), Set.of()),
                    row.date("from"),
                    row.date("until"),
                    row.code("role", 40),
                    stage.isPresent() ? stage.getAsInt() : null));
        }
    }

    private static Map<String, String> headers(Records records, List<Records.Column> columns) {
        var headers = new HashMap<String, String>();
        columns.forEach(column -> {
            if (records.has(column.name())) headers.put(column.name(), records.header(column.name()));
        });
        return Map.copyOf(headers);
    }
}
