package org.shirube.genai;

/** What must not leave for a language model unseen. */
public enum Sensitive {
    MY_NUMBER(GuardAct.BLOCK),
    CORPORATE_NUMBER(GuardAct.MASK),
    PHONE(GuardAct.MASK),
    MAIL(GuardAct.MASK),
    ADDRESS(GuardAct.MASK),
    BANK_ACCOUNT(GuardAct.BLOCK),
    OWN_NAME(GuardAct.MASK),
    CLASSIFICATION(GuardAct.BLOCK),
    CUSTOM(GuardAct.BLOCK);

    private final GuardAct standard;

    Sensitive(GuardAct standard) {
        this.standard = standard;
    }

    /** What happens to it unless the organisation decides otherwise. */
    public GuardAct standard() {
        return standard;
    }
}
