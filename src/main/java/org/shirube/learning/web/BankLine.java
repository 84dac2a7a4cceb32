package org.shirube.learning.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shirube.course.QuizItem;
import org.shirube.platform.i18n.Text;

/** An option, a pair or a gap of an item while it is written. */
public class BankLine implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private String id = "";
    private String ja = "";
    private String en = "";
    private String otherJa = "";
    private String otherEn = "";
    private String whyJa = "";
    private String whyEn = "";
    private boolean right;
    private int place = 1;

    static BankLine of(QuizItem.Option option) {
        var line = new BankLine();
        line.write(option.text(), option.why());
        line.right = option.right();
        return line;
    }

    static BankLine of(QuizItem.Pair pair) {
        var line = new BankLine();
        line.write(pair.left(), pair.why());
        line.otherJa = pair.right().ja();
        line.otherEn = pair.right().en();
        return line;
    }

    static BankLine of(QuizItem.Gap gap) {
        var line = new BankLine();
        line.write(
                new Text(
                        gap.choices().stream().map(Text::ja).collect(Collectors.joining("\n")),
                        gap.choices().stream().map(Text::en).collect(Collectors.joining("\n"))),
                gap.why());
        line.id = gap.id();
        line.place = gap.right() + 1;
        return line;
    }

    private void write(Text text, Text why) {
        ja = text.ja();
        en = text.en();
        whyJa = why.ja();
        whyEn = why.en();
    }

    boolean isWritten() {
        return !(ja + en + otherJa + otherEn + id).isBlank();
    }

    QuizItem.Option option(boolean choosing) {
        return new QuizItem.Option(text(ja, en), choosing && right, text(whyJa, whyEn));
    }

    QuizItem.Pair pair() {
        return new QuizItem.Pair(text(ja, en), text(otherJa, otherEn), text(whyJa, whyEn));
    }

    QuizItem.Gap gap() {
        var japanese = ja.strip().lines().toList();
        var english = en.isBlank() ? List.<String>of() : en.strip().lines().toList();
        var choices = new ArrayList<Text>();
        for (int i = 0; i < japanese.size(); i++)
            choices.add(text(japanese.get(i), i < english.size() ? english.get(i) : ""));
        return new QuizItem.Gap(id.strip(), place - 1, List.copyOf(choices), text(whyJa, whyEn));
    }

    static Text text(String ja, String en) {
        return new Text(ja == null ? "" : ja.strip(), en == null ? "" : en.strip());
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = given(id);
    }

    public String getJa() {
        return ja;
    }

    public void setJa(String ja) {
        this.ja = given(ja);
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = given(en);
    }

    public String getOtherJa() {
        return otherJa;
    }

    public void setOtherJa(String otherJa) {
        this.otherJa = given(otherJa);
    }

    public String getOtherEn() {
        return otherEn;
    }

    public void setOtherEn(String otherEn) {
        this.otherEn = given(otherEn);
    }

    public String getWhyJa() {
        return whyJa;
    }

    public void setWhyJa(String whyJa) {
        this.whyJa = given(whyJa);
    }

    public String getWhyEn() {
        return whyEn;
    }

    public void setWhyEn(String whyEn) {
        this.whyEn = given(whyEn);
    }

    public boolean isRight() {
        return right;
    }

    public void setRight(boolean right) {
        this.right = right;
    }

    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }
}
