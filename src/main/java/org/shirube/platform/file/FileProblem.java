package org.shirube.platform.file;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.shirube.platform.i18n.Messages;

/**
 * One thing that is wrong in somebody's file, or worth knowing.
 *
 * @param source name of the file or of the sheet in it
 * @param line counted from 1 as a spreadsheet does; 0 where the whole file is meant
 * @param field the column's header as the file has it; null where the whole line is meant
 * @param key names a message, {@code feature.rest}
 * @param arguments for the message's placeholders
 */
public record FileProblem(String source, int line, String field, String key, List<String> arguments)
        implements Serializable {
    public FileProblem {
        arguments = List.copyOf(arguments);
    }

    public FileProblem(String source, int line, String field, String key, Object... arguments) {
        this(
                source,
                line,
                field,
                key,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public String said(Locale locale) {
        return Messages.of(locale, key, arguments.toArray());
    }

    /** The message's own word, without its feature; for programs. */
    public String code() {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
