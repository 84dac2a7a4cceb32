package org.shirube.platform.i18n;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.shirube.platform.error.RuleBroken;

/** Messages of a feature's bundle, outside of pages. */
public final class Messages {
    private Messages() {}

    /**
     * The message in the reader's language.
     *
     * @param key {@code feature.rest}; the feature names the bundle, the rest the message
     */
    public static String of(Locale locale, String key, Object... arguments) {
        var dot = key.indexOf('.');
        var feature = key.substring(0, dot);
        try {
            var bundle = ResourceBundle.getBundle(
                    "org.shirube." + feature + ".Messages", locale, Messages.class.getClassLoader());
            var shown = Arrays.stream(arguments)
                    .map(argument -> argument instanceof Text text ? text.in(locale) : argument)
                    .toArray();
            return new MessageFormat(bundle.getString(key.substring(dot + 1)), locale).format(shown);
        } catch (MissingResourceException unknown) {
            return key;
        }
    }

    public static String of(Locale locale, RuleBroken refused) {
        return of(locale, refused.key(), refused.arguments().toArray());
    }
}
