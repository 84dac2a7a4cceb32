package org.shirube.gap;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.shirube.platform.i18n.Text;

/** Who confirms that a gate is passed. */
public enum GateParty {
    /** Whoever leads the person. */
    MANAGER,
    /** The role owner (職種オーナー); HR writes down what the owner decided. */
    OWNER,
    /** A panel of HR, role owner and adviser; HR writes down what it decided. */
    PANEL;

    private static final Set<String> MANAGER_WORDS = Set.of("上司", "所属長", "管理職", "manager", "supervisor");
    private static final Set<String> OWNER_WORDS = Set.of("職種責任者", "職種オーナー", "role owner");
    private static final Set<String> PANEL_WORDS = Set.of("審査", "panel", "board");
    private static final Set<String> HR_WORDS = Set.of("人事", "hr", "human resources", "personnel");

    /**
     * Whom the map names, by its words in either language. A panel counts as one, whoever sits on it; HR alone confirms
     * like an owner. Where the map names nobody that we know, the manager does for the first stage, manager and owner for
     * the second, and a panel from the third.
     *
     * @param stage from 1
     */
    public static Set<GateParty> namedIn(Text confirmedBy, int stage) {
        if (says(confirmedBy, PANEL_WORDS)) return EnumSet.of(PANEL);
        var named = EnumSet.noneOf(GateParty.class);
        if (says(confirmedBy, MANAGER_WORDS)) named.add(MANAGER);
        if (says(confirmedBy, OWNER_WORDS) || says(confirmedBy, HR_WORDS)) named.add(OWNER);
        if (!named.isEmpty()) return named;
        return switch (stage) {
            case 1 -> EnumSet.of(MANAGER);
            case 2 -> EnumSet.of(MANAGER, OWNER);
            default -> EnumSet.of(PANEL);
        };
    }

    /** Japanese words wherever they stand, English ones only whole, in the text of either language. */
    private static boolean says(Text text, Set<String> words) {
        var english =
                " " + (text.en() + " " + text.ja()).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ") + " ";
        return words.stream()
                .anyMatch(word -> word.charAt(0) > 'z'
                        ? text.ja().contains(word)
                        : english.contains(" " + word + " ") || english.contains(" " + word + "s "));
    }
}
