package org.shirube.dashboard.web;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.shirube.assessment.Source;
import org.shirube.gap.State;
import org.shirube.platform.i18n.Messages;

/** The words of a matrix in one language, read once a page and not once a cell. */
final class MatrixWords {
    final String comma;
    final String level;
    final String target;
    final String because;
    final String said;
    final String notAssessed;
    final String recheck;
    final String stage;
    final String core;
    final Map<State, String> states = new EnumMap<>(State.class);
    final Map<Source, String> sources = new EnumMap<>(Source.class);
    final Map<Source, String> marks = new EnumMap<>(Source.class);
    private final ResourceBundle bundle;

    MatrixWords(Locale locale) {
        bundle = bundle("dashboard", locale);
        comma = text("matrix.comma");
        level = text("matrix.level");
        target = text("matrix.target");
        because = text("matrix.because");
        said = text("matrix.said");
        notAssessed = text("matrix.notAssessed.mark");
        recheck = text("matrix.recheck.mark");
        stage = text("matrix.stage");
        core = text("matrix.core");
        var gap = bundle("gap", locale);
        for (var state : State.values()) states.put(state, gap.getString("State." + state));
        for (var source : Source.values()) {
            sources.put(source, text("source." + source));
            marks.put(source, text("source." + source + ".mark"));
        }
    }

    private static ResourceBundle bundle(String feature, Locale locale) {
        return ResourceBundle.getBundle(
                "org.shirube." + feature + ".Messages", locale, Messages.class.getClassLoader());
    }

    String text(String key) {
        return bundle.getString(key);
    }
}
