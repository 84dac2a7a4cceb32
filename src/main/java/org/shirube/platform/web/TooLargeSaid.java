package org.shirube.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.Serial;
import org.shirube.platform.file.SheetLimits;
import org.shirube.platform.i18n.Messages;

/** Tells once what {@link TooLargeUpload} turned away. */
public class TooLargeSaid implements PhaseListener {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int A_MEGABYTE = 1_000_000;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.getExternalContext().getSession(false) == null
                || faces.getExternalContext().getSessionMap().remove(TooLargeUpload.KEY) == null) return;
        var words = Messages.of(
                faces.getViewRoot().getLocale(), "platform.upload.tooLarge", SheetLimits.USUAL.bytes() / A_MEGABYTE);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
    }
}
