package org.shirube.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="ja"><head><title>スキルの記録</title>
            <meta name="subject" content="控え"/>
            <style>body { font: 10pt 'BIZ UDPGothic'; }</style></head>
            <body><h1>スキルの記録</h1><table><thead><tr><th scope="col">日付</th></tr></thead>
            <tbody><tr><td>髙橋・﨑山・𠮷田 %s</td></tr></tbody></table></body></html>""";

    private static PDDocument paper(String text) throws IOException {
        return Loader.loadPDF(Paper.of(PAGE.formatted(Paper.escaped(text))));
    }

    @Test
    void japaneseIsReadableAsTextAndASignWithoutAGlyphIsShownAsMissing() throws IOException {
        try (var paper = paper("2026年4月1日 <b> & \u0001終")) {
            var text = Normalizer.normalize(new PDFTextStripper().getText(paper), Normalizer.Form.NFC);
            assertThat(text).contains("スキルの記録", "日付", "髙橋・﨑山・〓田", "2026年4月1日 <b> & 終");
        }
    }

    @Test
    void thePaperIsTaggedSaysItsLanguageAndHasItsFontInside() throws IOException {
        try (var paper = paper("")) {
            var catalogue = paper.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(catalogue.getLanguage()).isEqualTo("ja");
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("スキルの記録");
            assertThat(paper.getDocumentInformation().getSubject()).isEqualTo("控え");
            for (var name : paper.getPage(0).getResources().getFontNames()) {
                assertThat(paper.getPage(0).getResources().getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
            }
        }
    }
}
