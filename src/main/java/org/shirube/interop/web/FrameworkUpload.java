package org.shirube.interop.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serial;
import java.io.Serializable;
import org.shirube.interop.MapPreview;

/** The framework that somebody sent and looks at: one a session. */
@SessionScoped
public class FrameworkUpload implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private String name;
    private MapPreview preview;
    private Long draft;

    void keep(String sentAs, MapPreview seen) {
        name = sentAs;
        preview = seen;
        draft = null;
    }

    void finish(long begun) {
        draft = begun;
    }

    void forget() {
        keep(null, null);
    }

    String name() {
        return name;
    }

    MapPreview preview() {
        return preview;
    }

    boolean isDone() {
        return draft != null;
    }

    Long draft() {
        return draft;
    }
}
