package org.shirube.genai;

import java.net.URI;
import java.time.Duration;

/**
 * What goes to a language model.
 *
 * @param endpoint below which {@code chat/completions} lies
 * @param key null for none
 * @param frame what the model is told before the text
 * @param patience for the whole answer
 */
public record ModelQuestion(URI endpoint, String model, String key, String frame, String text, Duration patience) {
    @Override
    public String toString() {
        return "question to " + model; // neither the key nor the text belongs into a log
    }
}
