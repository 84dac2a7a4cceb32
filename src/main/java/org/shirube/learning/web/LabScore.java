package org.shirube.learning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shirube.course.Lab;
import org.shirube.learning.BranchPath;
import org.shirube.learning.Grade;
import org.shirube.learning.GraphMatch;
import org.shirube.learning.HitAtK;
import org.shirube.learning.Kappa;
import org.shirube.learning.LabGrade;
import org.shirube.learning.Lint;
import org.shirube.learning.NumericTol;
import org.shirube.learning.OrderTau;
import org.shirube.learning.SetF1;
import org.shirube.learning.SpanF1;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;

/** The figures at the head of a grade: what counted, how much of it, and from where on one passes. */
@ApplicationScoped
class LabScore {
    /** @param unit in small letters behind the value; may be empty */
    public record FigureRow(String label, String figure, String unit, String note) {}

    @Inject
    private ActiveLocale locale;

    List<FigureRow> of(LabGrade grade) {
        var rows = new ArrayList<FigureRow>();
        var work = grade.lab().work();
        Grade result = grade.result();
        if (result instanceof SpanF1 spans) marking(rows, spans, ((Lab.Marking) work).pass());
        else if (result instanceof Kappa kappa)
            rows.add(row("kappa", two(kappa.kappa()), "", say("kappa.pass", ((Lab.Choosing) work).kappa())));
        else if (result instanceof OrderTau tau)
            rows.add(row("tau", two(tau.score()), "", say("tau.pass", ((Lab.Ordering) work).tau())));
        else if (result instanceof SetF1 set) {
            set(rows, set);
            rows.add(row("f1", two(set.score()), "", say("f1.pass", leastF1(work))));
        } else if (result instanceof GraphMatch graph) {
            rows.add(parts("placements", graph.placements()));
            rows.add(parts("links", graph.links()));
            rows.add(row("f1", two(graph.score()), "", say("f1.pass", ((Lab.Linking) work).f1())));
        } else if (result instanceof Lint lint)
            rows.add(row("rulesKept", "" + lint.right(), " / " + lint.asked(), say("rulesKept.pass")));
        else if (result instanceof BranchPath path)
            rows.add(row(
                    "points",
                    "" + path.right(),
                    " / " + path.asked(),
                    say("points.pass", ((Lab.Story) work).points())));
        else if (result instanceof HitAtK hits) searching(rows, hits, (Lab.Searching) work);
        else if (result instanceof NumericTol figures && ((Lab.Calculating) work).meanError() != null)
            rows.add(row(
                    "meanError",
                    two(figures.meanError()),
                    "",
                    say("meanError.pass", ((Lab.Calculating) work).meanError())));
        if (countsRows(work))
            rows.add(row(
                    "rightRows",
                    "" + result.right(),
                    " / " + result.asked(),
                    rightRows(work) > 0 ? say("rightRows.pass", rightRows(work)) : ""));
        return rows;
    }

    private static boolean countsRows(Lab.Work work) {
        return work instanceof Lab.Choosing || work instanceof Lab.Calculating;
    }

    private static int rightRows(Lab.Work work) {
        return work instanceof Lab.Choosing choosing ? choosing.right() : ((Lab.Calculating) work).right();
    }

    private static double leastF1(Lab.Work work) {
        return work instanceof Lab.Collecting table ? table.f1() : ((Lab.Repairing) work).f1();
    }

    private void marking(List<FigureRow> rows, SpanF1 spans, Lab.Pass pass) {
        if (pass.f1() != null) {
            rows.add(row("recall", percent(spans.recall(), 0), "%", say("recall.of", spans.sought(), spans.found())));
            rows.add(row(
                    "precision", percent(spans.precision(), 0), "%", say("precision.of", spans.marks(), spans.hits())));
            rows.add(row("f1", two(spans.f1()), "", say("f1.pass", pass.f1())));
        }
        if (pass.recall() != null) {
            rows.add(row("covered", percent(spans.covered(), 1), "%", say("covered.pass", pass.recall() * 100)));
            if (pass.overMarking() != null)
                rows.add(row(
                        "overMarking",
                        percent(spans.overMarking(), 1),
                        "%",
                        say("overMarking.pass", pass.overMarking() * 100)));
        }
    }

    private void set(List<FigureRow> rows, SetF1 set) {
        rows.add(row("set.recall", percent(set.recall(), 0), "%", say("set.recall.of", set.asked(), set.right())));
        rows.add(row(
                "set.precision", percent(set.precision(), 0), "%", say("set.precision.of", set.made(), set.right())));
    }

    private FigureRow parts(String key, SetF1 set) {
        return row(key, "" + set.right(), " / " + set.asked(), say("parts.made", set.made()));
    }

    private void searching(List<FigureRow> rows, HitAtK hits, Lab.Searching lab) {
        rows.add(row("hit", percent(hits.score(), 0), "%", say("hit.pass", lab.hit() * 100, lab.k())));
        if (!hits.held().isEmpty())
            rows.add(row(
                    "held",
                    percent(hits.heldScore(), 0),
                    "%",
                    say("held.note", hits.held().size())));
    }

    private FigureRow row(String key, String figure, String unit, String note) {
        return new FigureRow(say(key), figure, unit, note);
    }

    private String say(String key, Object... arguments) {
        return Messages.of(locale.getLocale(), "learning." + key, arguments);
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String percent(double share, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", share * 100);
    }
}
