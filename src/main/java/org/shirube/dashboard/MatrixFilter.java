package org.shirube.dashboard;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.shirube.assessment.Source;
import org.shirube.gap.StandingRow;
import org.shirube.gap.State;

/**
 * What of a team's skills is shown.
 *
 * @param role a job role's code, {@link #EVERYTHING}, or null for the role that most of the team have
 * @param category null for all
 * @param source whose claim is in force; null for any
 */
public record MatrixFilter(
        String role, String category, Source source, boolean below, boolean notAssessed, boolean core)
        implements Serializable {
    public static final String EVERYTHING = "all";

    /** Whether a required skill counts in the totals. */
    boolean counts(StandingRow row) {
        return (!core || row.core()) && (source == null || source == row.source());
    }

    /** Whether a required skill that counts is shown; the rest of its row and column stays empty. */
    boolean shows(StandingRow row) {
        if (!below && !notAssessed) return true;
        return (below && row.state().isBelow()) || (notAssessed && row.state() == State.NOT_ASSESSED);
    }

    /** States that a list of things to do shows. */
    Set<State> states() {
        var states = EnumSet.noneOf(State.class);
        if (below) states.addAll(EnumSet.of(State.BELOW_BY_1, State.BELOW_BY_2));
        if (notAssessed) states.add(State.NOT_ASSESSED);
        return states.isEmpty()
                ? EnumSet.of(State.BELOW_BY_1, State.BELOW_BY_2, State.RECHECK, State.NOT_ASSESSED)
                : states;
    }

    public MatrixFilter onlyBelow() {
        return new MatrixFilter(role, category, source, true, false, core);
    }

    public MatrixFilter withBelow(boolean wanted) {
        return new MatrixFilter(role, category, source, wanted, notAssessed, core);
    }

    public MatrixFilter withNotAssessed(boolean wanted) {
        return new MatrixFilter(role, category, source, below, wanted, core);
    }

    public MatrixFilter withCore(boolean wanted) {
        return new MatrixFilter(role, category, source, below, notAssessed, wanted);
    }

    /** As parameters of an address. */
    public String query(long unitId) {
        var query = new StringBuilder("unit=").append(unitId);
        if (role != null) query.append("&role=").append(encoded(role));
        if (category != null) query.append("&category=").append(encoded(category));
        if (source != null) query.append("&source=").append(source);
        if (below) query.append("&below=true");
        if (notAssessed) query.append("&notAssessed=true");
        if (core) query.append("&core=true");
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
