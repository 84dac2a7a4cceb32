package org.shirube.course.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;

/**
 * Markdown as courses use it, to HTML that may be written into a page as it is: raw HTML becomes text, links go to known
 * schemes only, figures are the course's own.
 */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    /** One folder below the context root, as every page that shows a lesson. */
    private static final String FIGURES = "../course-figures/";

    private static final String EMPTY_HEAD = "<th scope=\"col\"></th>";

    /** @param characters all that there is to read, questions with options, reasons and answers too, without spaces */
    record Rendered(String html, int characters) {}

    private final String file;
    private final int linesBefore;
    private final String language;
    private final String figures;
    private final Predicate<String> figureExists;
    private int headings;
    private int blocks;
    private int figuresShown;
    private int characters;
    private ContentProblem problem;

    /**
     * @param linesBefore lines of the file before the text
     * @param address {@code code/version} of the course
     */
    Markdown(String file, int linesBefore, String language, String address, Predicate<String> figureExists) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.language = language;
        this.figures = FIGURES + address + "/";
        this.figureExists = figureExists;
    }

    Rendered render(String text) throws ContentProblem {
        var document = PARSER.parse(text);
        document.accept(new Check());
        if (problem != null) throw problem;
        var html = renderer().render(document).replace(EMPTY_HEAD, "<td></td>"); // a corner heads nothing
        if (problem != null) throw problem;
        return new Rendered(html, characters);
    }

    private String inline(String text) {
        var document = PARSER.parse(text);
        document.accept(new Check());
        var html = renderer().render(document).strip();
        return html.startsWith("<p>") && html.indexOf("<p>", 1) < 0
                ? html.substring(3, html.length() - "</p>".length())
                : html;
    }

    private HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .nodeRendererFactory(Blocks::new) // before the extensions: the first that knows a node renders it
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .softbreak(isJapanese() ? "" : "\n")
                .attributeProviderFactory(context -> this::decorate)
                .build();
    }

    private boolean isJapanese() {
        return language.equals("ja");
    }

    private void decorate(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) attributes.put("id", "s" + ++headings);
        if (node instanceof OrderedList) attributes.put("class", "sb-steps");
        if (node instanceof BlockQuote) attributes.put("class", "sb-quote");
        if (node instanceof TableCell && tag.equals("th")) attributes.put("scope", "col");
        if (node instanceof StrongEmphasis && headsAStep(node)) attributes.put("class", "sb-steps__head");
        if (node instanceof Link link && !link.getDestination().startsWith("#")) {
            attributes.put("rel", "noopener noreferrer");
        }
        if (node instanceof Paragraph && isFigure(node)) {
            attributes.put("class", "sb-figure-frame");
            attributes.put("tabindex", "0"); // scrolls sideways on a phone
            attributes.put("role", "group");
            attributes.put("aria-label", (isJapanese() ? "図 " : "Figure ") + ++figuresShown);
        }
        if (node instanceof Image image) {
            attributes.put("src", figures + image.getDestination());
            attributes.put("class", "sb-figure");
        }
    }

    /** A drawing alone in its paragraph. */
    private static boolean isFigure(Node paragraph) {
        return paragraph.getFirstChild() instanceof Image && paragraph.getFirstChild() == paragraph.getLastChild();
    }

    /** Bold words that stand alone on the first line of a step. */
    private static boolean headsAStep(Node strong) {
        return strong.getPrevious() == null
                && strong.getParent() instanceof Paragraph
                && strong.getParent().getParent() instanceof ListItem
                && strong.getParent().getParent().getParent() instanceof OrderedList
                && (strong.getNext() == null
                        || strong.getNext() instanceof SoftLineBreak
                        || strong.getNext() instanceof HardLineBreak);
    }

    private int lineOf(Node node) {
        var spans = node.getSourceSpans();
        return linesBefore + (spans.isEmpty() ? 0 : spans.get(0).getLineIndex() + 1);
    }

    private void wrong(Node node, String reason) {
        if (problem == null) problem = new ContentProblem(file, lineOf(node), reason);
    }

    /** Counts what one reads and refuses what must not be there. */
    private final class Check extends AbstractVisitor {
        @Override
        public void visit(org.commonmark.node.Text text) {
            characters += count(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            characters += count(code.getLiteral());
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1)
                wrong(heading, "headings begin at ##; the title stands above the text already");
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            if (!isSafe(link.getDestination()))
                wrong(link, "links to '" + link.getDestination() + "'; allowed are http, https, mailto and relative");
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            if (!figureExists.test(image.getDestination()))
                wrong(image, "shows '" + image.getDestination() + "', which the course does not have");
            if (image.getFirstChild() == null) wrong(image, "a figure needs words for those who cannot see it");
        }
    }

    private static int count(String text) {
        return (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    static boolean isSafe(String destination) {
        var scheme = destination.indexOf(':');
        var slash = destination.indexOf('/');
        if (scheme < 0 || (slash >= 0 && slash < scheme)) return !destination.startsWith("//");
        return Set.of("http", "https", "mailto")
                .contains(destination.substring(0, scheme).toLowerCase(java.util.Locale.ROOT));
    }

    /** Fenced blocks and tables. */
    private final class Blocks implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        Blocks(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class, TableBlock.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof CustomBlock) table(node);
            else fence((FencedCodeBlock) node);
        }

        private void table(Node table) {
            html.line();
            html.tag(
                    "div",
                    Map.of(
                            "class",
                            "sb-table-scroll",
                            "tabindex",
                            "0",
                            "role",
                            "region",
                            "aria-label",
                            (isJapanese() ? "表 " : "Table ") + ++blocks));
            html.tag("table", Map.of("class", "sb-table sb-table--lesson"));
            for (var part = table.getFirstChild(); part != null; part = part.getNext()) context.render(part);
            html.tag("/table");
            html.tag("/div");
            html.line();
        }

        private void fence(FencedCodeBlock fence) {
            try {
                switch (fence.getInfo() == null ? "" : fence.getInfo().strip()) {
                    case "check" -> check(fence);
                    case "think" -> think(fence);
                    default -> {
                        html.tag("pre");
                        html.text(fence.getLiteral());
                        html.tag("/pre");
                    }
                }
            } catch (ContentProblem wrong) {
                if (problem == null) problem = wrong;
            }
        }

        private void check(FencedCodeBlock fence) throws ContentProblem {
            var yaml = YamlMap.parse(file, fence.getLiteral(), lineOf(fence)).only("question", "options");
            var options = yaml.maps("options");
            if (options.size() < 2 || options.size() > 6) throw yaml.problem("options", "needs 2 to 6 options");
            var id = "check" + ++blocks;
            var labels = new StringBuilder();
            var reasons = new StringBuilder();
            var rights = new ArrayList<Integer>();
            for (int i = 0; i < options.size(); i++) {
                var option = options.get(i).only("text", "right", "why");
                var right = option.flag("right", false);
                if (right) rights.add(i);
                labels.append("""
                        <label class="sb-choice"><input type="radio" class="sb-choice__radio" name="%s" value="%d"/>\
                        <span class="sb-choice__text"><span class="sb-choice__behaviour">%s</span></span></label>""".formatted(id, i, inline(option.string("text"))));
                reasons.append("""
                        <template data-why="%d"><div class="sb-note sb-note--%s"><span class="pi pi-%s" aria-hidden="true"></span>\
                        <span><b>%s</b> %s</span></div></template>""".formatted(
                                i,
                                right ? "ok" : "warn",
                                right ? "check" : "info-circle",
                                verdict(right),
                                inline(option.string("why"))));
            }
            if (rights.size() != 1) throw yaml.problem("options", "needs exactly one right option");
            html.raw("""
                    <section class="sb-try" aria-labelledby="%1$s-head %1$s-asked" data-check="data-check"><h2 id="%1$s-head">%2$s</h2>\
                    <fieldset><legend id="%1$s-asked">%3$s</legend><div class="sb-choices">%4$s</div></fieldset>\
                    <div role="status" data-feedback="data-feedback"></div>%5$s</section>
                    """.formatted(
                    id, isJapanese() ? "確かめてみる" : "Check yourself", inline(yaml.string("question")), labels, reasons));
        }

        private String verdict(boolean right) {
            if (isJapanese()) return right ? "正解です。" : "ほかの答えを考えてみましょう。";
            return right ? "Right." : "Think again.";
        }

        private void think(FencedCodeBlock fence) throws ContentProblem {
            var yaml = YamlMap.parse(file, fence.getLiteral(), lineOf(fence)).only("question", "answer");
            html.raw("""
                    <section class="sb-try" aria-labelledby="think%1$d think%1$d-asked"><h2 id="think%1$d">%2$s</h2><p id="think%1$d-asked">%3$s</p>\
                    <details class="sb-think"><summary>%4$s</summary><p>%5$s</p></details></section>
                    """.formatted(
                            ++blocks,
                            isJapanese() ? "考えてみる" : "Think",
                            inline(yaml.string("question")),
                            isJapanese() ? "答えの例を見る" : "Show an answer",
                            inline(yaml.string("answer"))));
        }
    }
}
