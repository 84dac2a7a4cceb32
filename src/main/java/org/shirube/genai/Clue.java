package org.shirube.genai;

/** By what something was found. */
public enum Clue {
    /** As many digits as it has, and the check digit fits. */
    CHECK_DIGIT,
    /** As many digits as it has, next to a word that says what it is; the check digit does not fit. */
    NEAR_WORD,
    /** A number that Japan's number plan has. */
    NUMBER_PLAN,
    MAIL_SHAPE,
    POSTCODE,
    /** A municipality, a town and a house number. */
    PLACE_AND_NUMBER,
    ACCOUNT_SHAPE,
    FULL_NAME,
    /** A family name with a title or a form of address behind it. */
    FAMILY_NAME,
    MARK,
    LISTED
}
