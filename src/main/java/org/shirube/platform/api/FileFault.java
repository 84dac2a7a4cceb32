package org.shirube.platform.api;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.shirube.platform.file.FileProblem;

/**
 * What has to be corrected in a file that was sent.
 *
 * @param source file or sheet
 * @param line 0 where the whole file is meant
 */
@Schema(name = "FileProblem")
public record FileFault(String source, int line, String field, String code, String message) {
    public static FileFault of(FileProblem problem, Locale locale) {
        return new FileFault(problem.source(), problem.line(), problem.field(), problem.code(), problem.said(locale));
    }
}
