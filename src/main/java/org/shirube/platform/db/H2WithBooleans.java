package org.shirube.platform.db;

import java.io.IOException;
import java.io.Serial;
import java.io.Writer;
import org.eclipse.persistence.platform.database.H2Platform;

/**
 * H2 as EclipseLink knows it, with booleans that H2 accepts: beside any function EclipseLink writes values into the
 * statement instead of binding them, and would write booleans as 1 and 0.
 */
public class H2WithBooleans extends H2Platform {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    protected void appendBoolean(Boolean value, Writer writer) throws IOException {
        writer.write(value.toString());
    }
}
