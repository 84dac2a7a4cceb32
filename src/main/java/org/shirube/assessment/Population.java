package org.shirube.assessment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a cycle asks: everybody in office, or only those in some units with everything below them, or in some job roles;
 * with both, those who are in one of the units and in one of the roles.
 *
 * @param units ids; none for all
 * @param roles codes; none for all
 */
public record Population(List<Long> units, List<String> roles) implements Serializable {
    public static final Population EVERYBODY = new Population(List.of(), List.of());

    public Population {
        units = units.stream().sorted().distinct().toList();
        roles = roles.stream().sorted().distinct().toList();
    }

    public boolean isEverybody() {
        return units.isEmpty() && roles.isEmpty();
    }

    static Population of(String units, String roles) {
        return new Population(
                words(units).map(Long::valueOf).toList(), words(roles).toList());
    }

    String unitWords() {
        return units.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    String roleWords() {
        return String.join(" ", roles);
    }

    private static Stream<String> words(String column) {
        return Arrays.stream(column.split(" ")).filter(word -> !word.isEmpty());
    }
}
