package org.shirube.platform.file;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * PDF from XHTML, tagged for screen readers (PDF/UA), with a Japanese font inside: BIZ UDPGothic, SIL Open Font Licence,
 * {@code src/main/resources/fonts}. A sign that the font does not have is printed as 〓. Nothing outside of the text given
 * is read.
 */
public final class Paper {
    private static final String FONT = "BIZ UDPGothic";

    private Paper() {}

    /**
     * @param xhtml whole and well formed, with the language of its root, a title and a subject; without pictures
     * @throws IOException for what is not well formed
     */
    public static byte[] of(String xhtml) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useReplacementText("〓")
                .useFont(font("Regular"), FONT, 400, FontStyle.NORMAL, true)
                .useFont(font("Bold"), FONT, 700, FontStyle.NORMAL, true)
                .useUriResolver((base, address) -> null)
                .withHtmlContent(xhtml, null)
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String weight) {
        return () -> Paper.class.getResourceAsStream("/fonts/BIZUDPGothic-" + weight + ".ttf");
    }

    /** Text for an element or an attribute; what XML 1.0 has no place for is left out. */
    public static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(code -> {
            switch (code) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean allowed = code == '\t'
                            || code == '\n'
                            || code == '\r'
                            || (code >= 0x20 && code <= 0xD7FF)
                            || (code >= 0xE000 && code <= 0xFFFD)
                            || code >= 0x10000;
                    if (allowed) escaped.appendCodePoint(code);
                }
            }
        });
        return escaped.toString();
    }
}
