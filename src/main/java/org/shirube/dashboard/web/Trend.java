package org.shirube.dashboard.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shirube.dashboard.Overview;
import org.shirube.gap.Dimension;
import org.shirube.platform.i18n.Text;

/** Where the points of the trend stand in the drawing: 0 to 100 per cent from y 150 up to y 10, time from x 40 to x 392. */
public record Trend(List<Point> points) {
    private static final int LEFT = 40;
    private static final int RIGHT = 392;
    private static final int METER = 44;

    /** @param second fulfilment of the one category; null when it was not measured then */
    public record Point(String label, LocalDate day, int x, int first, Integer second, int coverage) {
        public int y() {
            return at(first);
        }

        public int secondY() {
            return at(second);
        }

        public int meter() {
            return x - METER / 2;
        }

        public int covered() {
            return METER * coverage / 100;
        }

        private static int at(int percent) {
            return (int) Math.round(150 - 1.4 * percent);
        }
    }

    /** @param today the point of today, over all and in the category */
    static Trend of(
            List<Overview.Past> past, String category, Overview.Past today, Integer todayInCategory, Locale locale) {
        var days = new ArrayList<>(past.stream()
                .filter(point -> point.dimension().equals(Dimension.ALL))
                .toList());
        days.add(today);
        var points = new ArrayList<Point>();
        for (int i = 0; i < days.size(); i++) {
            var one = days.get(i);
            var second = i == days.size() - 1 ? todayInCategory : then(past, one.day(), Dimension.category(category));
            int x = days.size() == 1 ? RIGHT : LEFT + (RIGHT - LEFT) * i / (days.size() - 1);
            points.add(new Point(label(one.day(), locale), one.day(), x, one.fulfilment(), second, one.coverage()));
        }
        return new Trend(points);
    }

    private static Integer then(List<Overview.Past> past, LocalDate day, String dimension) {
        return past.stream()
                .filter(point -> point.day().equals(day) && point.dimension().equals(dimension))
                .map(Overview.Past::fulfilment)
                .findFirst()
                .orElse(null);
    }

    private static String label(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(Text.isJapanese(locale) ? "yy年M月" : "MMM yy", locale)
                .format(day);
    }

    public String firstLine() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    public String secondLine() {
        return points.stream()
                .filter(point -> point.second() != null)
                .map(point -> point.x() + "," + point.secondY())
                .collect(Collectors.joining(" "));
    }

    public Point last() {
        return points.get(points.size() - 1);
    }

    /** The point before today; null when there is none. */
    public Point before() {
        return points.size() < 2 ? null : points.get(points.size() - 2);
    }

    /** Labels at the right end keep 16 apart. */
    public int firstLabelY() {
        return tooClose() && last().first() < last().second() ? last().secondY() + 20 : last().y() + 4;
    }

    public int secondLabelY() {
        return tooClose() && last().first() >= last().second() ? last().y() + 20 : last().secondY() + 4;
    }

    private boolean tooClose() {
        return last().second() != null && Math.abs(last().y() - last().secondY()) < 16;
    }
}
