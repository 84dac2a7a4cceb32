package org.shirube.platform.api;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.regex.Pattern;

/** A body that is no JSON, or not the JSON asked for, is the caller's mistake and names the field where it is known. */
@Provider
public class BodyReader implements ReaderInterceptor {
    private static final Pattern PROPERTY = Pattern.compile("property '([^']+)'");

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            var body = context.proceed();
            if (body == null) throw new BadInput(null, "body");
            return body;
        } catch (BadRequestException empty) {
            throw new BadInput(null, "body");
        } catch (ProcessingException | JsonbException | JsonException malformed) {
            for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
                if (cause instanceof BadInput bad) throw bad; // thrown by a record's constructor
            }
            throw new BadInput(field(malformed), "json");
        }
    }

    private static String field(Throwable malformed) {
        String field = null;
        for (var cause = malformed; cause != null; cause = cause.getCause()) {
            var found = PROPERTY.matcher(String.valueOf(cause.getMessage()));
            if (found.find()) field = found.group(1);
        }
        return field;
    }
}
