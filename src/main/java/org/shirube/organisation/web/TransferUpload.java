package org.shirube.organisation.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serial;
import java.io.Serializable;
import org.shirube.organisation.StaffFile;
import org.shirube.organisation.TransferPreview;

/** A file of moves that somebody sent and is looking at: one a session, gone when taken over. */
@SessionScoped
public class TransferUpload implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private String name;
    private StaffFile file;
    private TransferPreview preview;

    void keep(String sentAs, StaffFile read, TransferPreview compared) {
        name = sentAs;
        file = read;
        preview = compared;
    }

    void forget() {
        keep(null, null, null);
    }

    String name() {
        return name;
    }

    StaffFile file() {
        return file;
    }

    TransferPreview preview() {
        return preview;
    }
}
