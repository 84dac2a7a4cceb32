package org.shirube.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** The accessibility rules of axe-core: WCAG 2.0 to 2.2 A and AA, and its best practices. */
final class Axe {
    private Axe() {}

    static void findsNothing(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        var told = new StringBuilder();
        for (var violation : violations) {
            told.append('\n').append(violation.getId()).append(": ").append(violation.getHelp());
            violation
                    .getNodes()
                    .forEach(node -> told.append("\n    ")
                            .append(node.getTarget())
                            .append(' ')
                            .append(node.getHtml()));
        }
        assertThat(told.toString()).as("axe on " + page.url()).isEmpty();
    }
}
