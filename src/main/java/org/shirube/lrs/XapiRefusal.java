package org.shirube.lrs;

import java.io.Serial;

/** What the specification wants refused, with the status that it names for it. The message is for whoever writes the client. */
public class XapiRefusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    /** @param message in English, like the specification; never names what belongs to another organisation */
    public XapiRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static XapiRefusal bad(String path, String message) {
        return new XapiRefusal(400, path + ": " + message);
    }

    public int status() {
        return status;
    }
}
