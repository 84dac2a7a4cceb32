package org.shirube.security;

/** What an account may be; one account may be several. */
public enum Permission {
    STAFF,
    MANAGER,
    HR,
    ADVISER,
    INSTRUCTOR,
    ADMINISTRATOR,
    AUDITOR
}
