package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.shirube.platform.file.FileProblem;

/**
 * What a file of moves would do; with problems it cannot be done.
 *
 * @param day of the moves that give none themselves
 * @param rows in the order of the file; their posts have no ids yet
 */
public record TransferPreview(LocalDate day, List<TransferRow> rows, List<String> ignored, List<FileProblem> problems)
        implements Serializable {}
