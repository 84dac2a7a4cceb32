package org.shirube.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shirube.learning.ItemFigure;
import org.shirube.learning.ItemFigures;
import org.shirube.learning.ItemFlaw;
import org.shirube.learning.Purpose;
import org.shirube.platform.web.Pager;

/** Behind {@code /learning/items.xhtml}: what the answers say about the items. */
@Named
@RequestScoped
public class LearningItemsPage {
    private static final int SIZE = 25;

    @Inject
    private ItemFigures figures;

    private boolean quiz;
    private boolean all;
    private String find = "";
    private int number = 1;
    private List<ItemFigure> asked;
    private List<ItemFigure> found;

    public void open() {
        asked = figures.items(quiz ? Purpose.COURSE_QUIZ : Purpose.CHECK);
        found = asked.stream()
                .filter(figure -> all || figure.isWeak())
                .filter(figure -> find.isEmpty()
                        || figure.item().skill().equalsIgnoreCase(find)
                        || figure.item().id().equalsIgnoreCase(find)
                        || figure.courseCode().equalsIgnoreCase(find))
                .toList();
    }

    public List<ItemFigure> getRows() {
        int from = (int) Math.min((number - 1L) * SIZE, found.size());
        return found.subList(from, Math.min(from + SIZE, found.size()));
    }

    public Pager getPager() {
        return new Pager(number, SIZE, found.size());
    }

    public int getAsked() {
        return asked.size();
    }

    public long getMeasured() {
        return asked.stream().filter(ItemFigure::isMeasured).count();
    }

    public long getWeak() {
        return asked.stream().filter(ItemFigure::isWeak).count();
    }

    public int getFewest() {
        return ItemFlaw.FEWEST_ANSWERS;
    }

    public String getQuery() {
        return "of=" + getOf() + "&show=" + getShow() + "&find="
                + java.net.URLEncoder.encode(find, java.nio.charset.StandardCharsets.UTF_8);
    }

    public String getOf() {
        return quiz ? "quiz" : "check";
    }

    public void setOf(String of) {
        quiz = "quiz".equals(of);
    }

    public String getShow() {
        return all ? "all" : "weak";
    }

    public void setShow(String show) {
        all = "all".equals(show);
    }

    public String getFind() {
        return find;
    }

    public void setFind(String find) {
        this.find = find == null ? "" : find.strip();
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
