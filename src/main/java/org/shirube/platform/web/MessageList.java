package org.shirube.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.primefaces.component.messages.Messages;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * PrimeFaces' list of messages with the role on the box: its own renderer makes each list item an alert, which takes the
 * list its items (axe: list, aria-allowed-role).
 */
public class MessageList extends MessagesRenderer {
    @Override
    protected void encodeMessages(FacesContext faces, Messages component, String severity, List<FacesMessage> messages)
            throws IOException {
        var writer = faces.getResponseWriter();
        writer.startElement("div", component);
        writer.writeAttribute("class", "ui-messages-" + severity + " ui-corner-all", null);
        writer.writeAttribute("role", severity.equals("info") ? "status" : "alert", null);
        writer.startElement("span", null);
        writer.writeAttribute("class", "ui-messages-" + severity + "-icon", null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.endElement("span");
        writer.startElement("ul", null);
        for (var message : messages) {
            writer.startElement("li", null);
            writer.startElement("span", null);
            writer.writeAttribute("class", "ui-messages-" + severity + "-summary", null);
            writer.writeText(message.getSummary(), null);
            writer.endElement("span");
            writer.endElement("li");
            message.rendered();
        }
        writer.endElement("ul");
        writer.endElement("div");
    }
}
