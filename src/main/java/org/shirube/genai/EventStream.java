package org.shirube.genai;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads server-sent events as far as language models use them: the data of each line. Never keeps more than one line. */
final class EventStream {
    static final int LONGEST_LINE = 64 * 1024;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** The data that these bytes completed, in order. @throws IllegalStateException for a line that does not end */
    List<String> read(byte[] bytes) {
        var data = new ArrayList<String>();
        for (var one : bytes) {
            if (one == '\n') {
                take(data);
            } else if (line.size() == LONGEST_LINE) {
                throw new IllegalStateException("a line of more than " + LONGEST_LINE + " bytes");
            } else {
                line.write(one);
            }
        }
        return data;
    }

    private void take(List<String> data) {
        var read = line.toString(StandardCharsets.UTF_8).strip();
        line.reset();
        if (read.startsWith("data:")) data.add(read.substring(5).strip());
    }
}
