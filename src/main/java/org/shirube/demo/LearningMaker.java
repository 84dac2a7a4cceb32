package org.shirube.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.shirube.course.Course;
import org.shirube.learning.PastCourse;

/** Invents how far people are in the two mandatory courses: most are through, some are under way, some have stopped. */
final class LearningMaker {
    private final Random random;
    private final LocalDate today;
    private final List<PastCourse> past = new ArrayList<>();

    LearningMaker(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    List<PastCourse> past() {
        return past;
    }

    void person(long person, Course first, Course second) {
        double luck = random.nextDouble();
        if (luck < 0.72) {
            var done = today.minusDays(30 + random.nextInt(320));
            take(person, first, done, first.steps().size());
            take(
                    person,
                    second,
                    done.plusDays(1 + random.nextInt(20)),
                    second.steps().size());
        } else if (luck < 0.84) {
            var done = today.minusDays(40 + random.nextInt(60));
            take(person, first, done, first.steps().size());
            take(
                    person,
                    second,
                    today.minusDays(random.nextInt(34)),
                    1 + random.nextInt(second.steps().size() - 1));
        } else if (luck < 0.93) {
            take(
                    person,
                    first,
                    today.minusDays(random.nextInt(40)),
                    1 + random.nextInt(first.steps().size() - 1));
        }
    }

    /** One step a day, the last on {@code lastDay}. */
    private void take(long person, Course course, LocalDate lastDay, int steps) {
        var days = new LinkedHashMap<String, LocalDate>();
        for (int i = 0; i < steps; i++) {
            days.put(course.steps().get(i).id(), lastDay.minusDays((steps - i - 1) / 4));
        }
        past.add(new PastCourse(person, course.code(), lastDay.minusDays((steps - 1) / 4), days));
    }
}
