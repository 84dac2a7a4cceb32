package org.shirube.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.shirube.course.QuizItem;

/** Adds up sittings that were handed in. */
final class SittingSums {
    /** @param chosen by option; empty for a kind without options */
    record OfItem(long organisationId, Purpose purpose, QuizItem item, ItemSums sums, List<Integer> chosen) {}

    record OfBlock(long organisationId, String skill, int level, BlockSums sums) {}

    private final BiFunction<String, String, Map<String, QuizItem>> items;
    private final Map<String, OfItem> byItem = new HashMap<>();
    private final Map<String, OfBlock> byBlock = new HashMap<>();

    /** @param items the items of a version of a course, by id */
    SittingSums(BiFunction<String, String, Map<String, QuizItem>> items) {
        this.items = items;
    }

    /** @param answers of one sitting, all of them */
    void add(long organisationId, Purpose purpose, List<SittingItem> answers) {
        var blocks = new HashMap<String, List<SittingItem>>();
        for (var answer : answers) {
            var block = purpose == Purpose.CHECK ? answer.skill() + " " + answer.level() : "";
            blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(answer);
        }
        for (var block : blocks.values()) {
            if (block.size() < 2) continue; // an item without others says nothing about either
            int right = (int) block.stream().filter(SittingItem::isRight).count();
            for (var answer : block) item(organisationId, purpose, answer, right, block.size());
            if (purpose == Purpose.CHECK) block(organisationId, block.get(0), right, block.size());
        }
    }

    private void item(long organisationId, Purpose purpose, SittingItem answer, int right, int asked) {
        var item = items.apply(answer.courseCode(), answer.courseVersion()).get(answer.itemId());
        var before = byItem.computeIfAbsent(
                ItemTally.key(organisationId, purpose, item.id(), item.version()),
                key -> new OfItem(organisationId, purpose, item, ItemSums.NONE, Collections.nCopies(options(item), 0)));
        byItem.put(
                ItemTally.key(organisationId, purpose, item.id(), item.version()),
                new OfItem(
                        organisationId,
                        purpose,
                        item,
                        before.sums().plus(answer.isRight(), answer.answer() == null, right, asked),
                        counted(before.chosen(), answer.answer())));
    }

    private static int options(QuizItem item) {
        return item.kind() == QuizItem.Kind.SINGLE || item.kind() == QuizItem.Kind.MULTIPLE
                ? item.options().size()
                : 0;
    }

    private static List<Integer> counted(List<Integer> before, String answer) {
        if (before.isEmpty()) return before;
        var counts = new ArrayList<>(before);
        for (int at : new HashSet<>(ItemGrader.positions(answer))) {
            if (at >= 0 && at < counts.size()) counts.set(at, counts.get(at) + 1);
        }
        return counts;
    }

    private void block(long organisationId, SittingItem one, int right, int asked) {
        byBlock.merge(
                BlockTally.key(organisationId, one.skill(), one.level(), asked),
                new OfBlock(organisationId, one.skill(), one.level(), new BlockSums(asked, 0, 0, 0).plus(right)),
                (before, ignored) -> new OfBlock(
                        organisationId, one.skill(), one.level(), before.sums().plus(right)));
    }

    Map<String, OfItem> byItem() {
        return byItem;
    }

    Map<String, OfBlock> byBlock() {
        return byBlock;
    }
}
