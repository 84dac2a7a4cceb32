package org.shirube.interop;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shirube.interop.StarTable.How;
import org.shirube.organisation.PersonRow;
import org.shirube.skillmap.Skill;

/** Whom and what a 星取表 can mean: an organisation's people and the skills of its map, by what people write for them. */
final class StarWords {
    private static final double SIMILAR = 0.66;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Variants of letters in names that registers and lists write differently. */
    private static final Map<Character, Character> VARIANTS = Map.ofEntries(
            Map.entry('髙', '高'),
            Map.entry('﨑', '崎'),
            Map.entry('邊', '辺'),
            Map.entry('邉', '辺'),
            Map.entry('齋', '斎'),
            Map.entry('齊', '斉'),
            Map.entry('濵', '浜'),
            Map.entry('濱', '浜'),
            Map.entry('澤', '沢'),
            Map.entry('櫻', '桜'),
            Map.entry('廣', '広'),
            Map.entry('國', '国'),
            Map.entry('嶋', '島'),
            Map.entry('嶌', '島'),
            Map.entry('德', '徳'),
            Map.entry('眞', '真'));

    record Found<T>(T what, How how) {}

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> pairs = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Set<Integer> lengths = new HashSet<>();
    private final Map<String, Long> bareNumbers = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();
    private final Map<Long, Set<String>> namesOf = new HashMap<>();
    private final Map<String, Found<String>> seen = new HashMap<>();

    StarWords(Collection<Skill> skills, Collection<PersonRow> staff, Map<String, String> remembered) {
        for (var skill : skills) {
            codes.put(word(skill.code()), skill.code());
            for (var name : List.of(skill.name().ja(), skill.name().en())) {
                names.putIfAbsent(word(name), skill.code());
                pairs.putIfAbsent(word(name), pairs(word(name)));
            }
        }
        remembered.forEach((header, skill) -> seen.put(header, new Found<>(skill, How.REMEMBERED)));
        for (var person : staff) {
            numbers.put(number(person.staffNo()), person.id());
            lengths.add(number(person.staffNo()).length());
            unique(bareNumbers, bare(person.staffNo()), person.id());
            for (var name : new HashSet<>(
                    List.of(name(person.name().ja()), name(person.name().en())))) {
                unique(people, name, person.id());
                namesOf.computeIfAbsent(person.id(), id -> new HashSet<>()).add(name);
            }
        }
    }

    /** What stands for two people stands for nobody. */
    private static void unique(Map<String, Long> known, String key, long person) {
        known.merge(key, person, (one, other) -> one.equals(other) ? one : -1L);
    }

    private static String word(String text) {
        return NOT_LETTERS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String name(String text) {
        var plain = new StringBuilder();
        for (char c : word(text).toCharArray()) plain.append(VARIANTS.getOrDefault(c, c));
        return plain.toString();
    }

    private static String number(String text) {
        return word(text);
    }

    /** Excel takes the zeros off a number. */
    private static String bare(String text) {
        return number(text).replaceFirst("^0+(?=.)", "");
    }

    private static Set<String> pairs(String word) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= word.length(); i++) pairs.add(word.substring(i, i + 2));
        return pairs;
    }

    /** The skill that a header means; {@code what} is null for none. */
    Found<String> skill(String header) {
        return seen.computeIfAbsent(header, this::find);
    }

    private Found<String> find(String header) {
        var whole = word(header);
        if (whole.isEmpty()) return new Found<>(null, How.NONE);
        if (codes.containsKey(whole)) return new Found<>(codes.get(whole), How.CODE);
        if (names.containsKey(whole)) return new Found<>(names.get(whole), How.NAME);
        for (var part : header.split("[\\s:：.．、,()（）\\[\\]【】]+")) {
            if (codes.containsKey(word(part))) return new Found<>(codes.get(word(part)), How.CODE);
        }
        return similar(whole);
    }

    /** Source: Dice, Measures of the amount of ecologic association between species, 1945; over pairs of letters. */
    private Found<String> similar(String whole) {
        if (whole.length() < 3) return new Found<>(null, How.NONE);
        var own = pairs(whole);
        String best = null;
        double most = 0;
        double second = 0;
        for (var known : pairs.entrySet()) {
            var common = new HashSet<>(own);
            common.retainAll(known.getValue());
            double share = 2.0
                    * common.size()
                    / Math.max(1, own.size() + known.getValue().size());
            if (share > most) {
                if (best != null && !names.get(known.getKey()).equals(names.get(best))) second = most;
                most = share;
                best = known.getKey();
            } else if (share > second && !names.get(known.getKey()).equals(names.get(best))) {
                second = share;
            }
        }
        if (most < SIMILAR || most - second < 0.05) return new Found<>(null, How.NONE);
        return new Found<>(names.get(best), How.SIMILAR);
    }

    boolean isNumber(String cell) {
        return numbers.containsKey(number(cell)) || bareNumbers.getOrDefault(bare(cell), -1L) >= 0;
    }

    boolean isName(String cell) {
        return people.containsKey(name(cell));
    }

    /** The person, by number first; null for nobody, for two of one name, and where number and name contradict. */
    Found<Long> person(String number, String name) {
        Long byNumber = null;
        if (!number.isEmpty()) {
            byNumber = numbers.get(number(number));
            if (byNumber == null) byNumber = known(bareNumbers.get(bare(number)));
        }
        if (byNumber != null) {
            boolean other =
                    !name.isEmpty() && isName(name) && !namesOf.get(byNumber).contains(name(name));
            return other ? new Found<>(null, How.NONE) : new Found<>(byNumber, How.CODE);
        }
        var byName = name.isEmpty() ? null : known(people.get(name(name)));
        return byName == null || !number.isEmpty() && isOffice(number)
                ? new Found<>(null, How.NONE)
                : new Found<>(byName, How.NAME);
    }

    /** A number that could be one of ours, and is none. */
    private boolean isOffice(String number) {
        return lengths.contains(number(number).length());
    }

    private static Long known(Long person) {
        return person == null || person < 0 ? null : person;
    }
}
