package org.shirube.organisation.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serial;
import java.io.Serializable;
import org.shirube.organisation.StaffFile;
import org.shirube.organisation.StaffPreview;

/** What somebody sent and is looking at: one list a session, no larger than files may be, gone when taken over. */
@SessionScoped
public class StaffUpload implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private String name;
    private StaffFile file;
    private StaffPreview preview;
    private boolean done;

    void keep(String sentAs, StaffFile read, StaffPreview compared) {
        name = sentAs;
        file = read;
        preview = compared;
        done = false;
    }

    void finish(StaffPreview result) {
        file = null;
        preview = result;
        done = true;
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

    StaffPreview preview() {
        return preview;
    }

    boolean isDone() {
        return done;
    }
}
