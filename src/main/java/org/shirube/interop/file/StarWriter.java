package org.shirube.interop.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shirube.interop.StarExports;

/** A 星取表 as an Excel file: categories, codes and names of skills on three header lines, A3 across, headers on every page. */
public final class StarWriter {
    private static final int FIRST_SKILL = 3;
    private static final int TITLE = 0;
    private static final int CATEGORY = 1;
    private static final int CODE = 2;
    private static final int NAME = 3;

    private final StarExports.Sheet table;
    private final Locale language;
    private final ResourceBundle words;

    public StarWriter(StarExports.Sheet table, Locale language) {
        this.table = table;
        this.language = language;
        this.words = ResourceBundle.getBundle("org.shirube.interop.Messages", language);
    }

    public void xlsx(OutputStream to) throws IOException {
        try (var book = new Workbook(to, "Shirube", "1.0")) {
            var sheet = book.newWorksheet(words.getString("star.sheet"));
            head(sheet);
            for (int i = 0; i < table.people().size(); i++) line(sheet, NAME + 1 + i, i);
            style(sheet);
            legend(sheet, NAME + 2 + table.people().size());
            print(sheet);
        }
    }

    private void head(Worksheet sheet) {
        sheet.value(
                TITLE,
                0,
                words.getString("star.sheet") + "　" + table.unit().name().in(language) + "　" + table.day());
        sheet.style(TITLE, 0).bold().fontSize(14).set();
        sheet.value(NAME, 0, words.getString("star.staffNo"));
        sheet.value(NAME, 1, words.getString("star.name"));
        sheet.value(NAME, 2, words.getString("star.post"));
        int begun = FIRST_SKILL;
        for (int i = 0; i < table.skills().size(); i++) {
            var skill = table.skills().get(i);
            int at = FIRST_SKILL + i;
            sheet.value(CODE, at, skill.code());
            sheet.value(NAME, at, skill.name().in(language));
            sheet.width(at, 5);
            boolean last = i + 1 == table.skills().size()
                    || !table.skills().get(i + 1).category().equals(skill.category());
            if (!last) continue;
            sheet.value(
                    CATEGORY,
                    begun,
                    table.map().category(skill.category()).name().in(language));
            if (at > begun) sheet.range(CATEGORY, begun, CATEGORY, at).merge();
            begun = at + 1;
        }
        sheet.width(0, 11);
        sheet.width(1, 16);
        sheet.width(2, 14);
        sheet.rowHeight(NAME, 120);
        sheet.freezePane(FIRST_SKILL, NAME + 1);
    }

    private void line(Worksheet sheet, int line, int index) {
        var person = table.people().get(index);
        sheet.value(line, 0, person.staffNo());
        sheet.value(line, 1, person.name().in(language));
        sheet.value(line, 2, person.title().in(language));
        var levels = table.levels().getOrDefault(person.id(), Map.of());
        for (int i = 0; i < table.skills().size(); i++) {
            var level = levels.get(table.skills().get(i).code());
            if (level != null) sheet.value(line, FIRST_SKILL + i, level);
        }
    }

    private void style(Worksheet sheet) {
        int lastColumn = Math.max(FIRST_SKILL, FIRST_SKILL + table.skills().size() - 1);
        int lastLine = NAME + table.people().size();
        sheet.range(CATEGORY, 0, NAME, lastColumn)
                .style()
                .bold()
                .borderStyle(BorderStyle.THIN)
                .fillColor("E6EEF5")
                .horizontalAlignment("center")
                .set();
        sheet.range(NAME, FIRST_SKILL, NAME, lastColumn)
                .style()
                .rotation(language.getLanguage().equals("ja") ? 255 : 90) // 255: letters upright, one below the other
                .verticalAlignment("top")
                .wrapText(true)
                .bold()
                .borderStyle(BorderStyle.THIN)
                .fillColor("E6EEF5")
                .set();
        if (lastLine > NAME) {
            sheet.range(NAME + 1, 0, lastLine, 2)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.range(NAME + 1, FIRST_SKILL, lastLine, lastColumn)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .horizontalAlignment("center")
                    .set();
        }
    }

    private void legend(Worksheet sheet, int line) {
        sheet.value(line, 1, words.getString("star.legend"));
        int at = line;
        for (var level : table.map().levels()) {
            sheet.value(at++, 2, level.value() + " " + level.name().in(language));
        }
        sheet.value(at, 2, words.getString("star.legend.blank"));
    }

    private void print(Worksheet sheet) {
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(CATEGORY, NAME);
        sheet.repeatCols(0, 1);
        sheet.footer("&P / &N", Position.CENTER);
    }
}
