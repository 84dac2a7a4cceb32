package org.shirube.notice;

import java.text.Normalizer;
import org.shirube.platform.error.RuleBroken;

/**
 * An address that a mail server takes: no name beside it, no line break, and the sort of characters that offices use. Narrower
 * than RFC 5321 on purpose.
 */
public record MailAddress(String text) {
    private static final int LONGEST = 254;
    private static final String SHAPE =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}";

    /** @throws RuleBroken notice.badAddress */
    public MailAddress {
        if (text.length() > LONGEST || !text.matches(SHAPE)) throw new RuleBroken("notice.badAddress", text);
    }

    /** As somebody typed it: full-width letters become ordinary ones. @throws RuleBroken notice.badAddress */
    public static MailAddress typed(String text) {
        return new MailAddress(Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .strip());
    }
}
