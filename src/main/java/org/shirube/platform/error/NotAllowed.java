package org.shirube.platform.error;

import java.io.Serial;

/** The signed-in account may not do this. */
public class NotAllowed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public NotAllowed(String what) {
        super("not allowed: " + what);
    }
}
