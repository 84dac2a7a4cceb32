package org.shirube.course.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shirube.platform.i18n.Words;

/** Groups of words that a search takes for the same, compared word by word and never by letters. */
final class Synonyms {
    /** @param members the words of each member, in one language */
    private record Group(List<List<String>> members) {}

    /** A group found in a question. @param length how many of its words speak of the group */
    record Found(List<List<String>> members, int length) {}

    private final List<Group> groups;

    private Synonyms(List<Group> groups) {
        this.groups = groups;
    }

    /** @param groups words of both languages together, so that either is found by the other */
    static Synonyms of(List<List<String>> groups, Words words) {
        return new Synonyms(groups.stream()
                .map(group -> new Group(group.stream()
                        .map(member -> words.bases(Words.plain(member)))
                        .filter(bases -> !bases.isEmpty())
                        .distinct()
                        .toList()))
                .toList());
    }

    /** The group whose longest member stands at this place of a question. */
    Optional<Found> at(List<String> asked, int place) {
        Found longest = null;
        for (var group : groups) {
            for (var member : group.members()) {
                int end = place + member.size();
                if (end > asked.size() || !asked.subList(place, end).equals(member)) continue;
                if (longest == null || member.size() > longest.length())
                    longest = new Found(group.members(), member.size());
            }
        }
        return Optional.ofNullable(longest);
    }

    /** The other ways of saying what a word says, in the words' base forms; empty when there are none. */
    List<List<String>> of(List<String> word) {
        var others = new ArrayList<List<String>>();
        at(word, 0)
                .filter(found -> found.length() == word.size())
                .ifPresent(found -> found.members().stream()
                        .filter(member -> !member.equals(word))
                        .forEach(others::add));
        return others;
    }
}
