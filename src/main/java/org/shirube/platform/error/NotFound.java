package org.shirube.platform.error;

import java.io.Serial;

/** There is no such thing, or it belongs to another organisation: the caller may not learn which. */
public class NotFound extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super("no such " + what);
    }
}
