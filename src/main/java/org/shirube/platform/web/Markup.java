package org.shirube.platform.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes elements one after the other; everything goes out as text or attribute, so that the writer escapes it. */
public record Markup(ResponseWriter out) {
    /** @param css null for none */
    public Markup start(String element, String css) throws IOException {
        out.startElement(element, null);
        return css == null ? this : attribute("class", css);
    }

    public Markup attribute(String name, Object value) throws IOException {
        out.writeAttribute(name, value, null);
        return this;
    }

    public Markup text(Object text) throws IOException {
        out.writeText(text, null);
        return this;
    }

    public void end(String element) throws IOException {
        out.endElement(element);
    }

    public void element(String element, String css, Object text) throws IOException {
        start(element, css).text(text).end(element);
    }

    public void small(String text) throws IOException {
        element("small", null, text);
    }

    /** For screen readers only. */
    public void hidden(String text) throws IOException {
        element("span", "sb-visually-hidden", text);
    }
}
