package org.shirube.platform.error;

import java.io.Serial;
import java.util.List;

/** A rule of the domain refuses what was asked. The key names a message in the bundle of the feature before its first dot. */
public class RuleBroken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> arguments;

    /** @param key {@code feature.rule}, e.g. {@code assignment.dueInPast} */
    public RuleBroken(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    /** What the message's placeholders stand for; empty after serialisation. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
