package org.shirube.platform.api;

import java.io.Serial;

/** What was sent cannot be what it stands for; answered with 400 and the name of the field. */
public class BadInput extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String field;
    private final String code;

    /** @param field null when the whole body is meant @param code names a message of the platform: {@code api.<code>} */
    public BadInput(String field, String code) {
        super(field + " " + code);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }
}
