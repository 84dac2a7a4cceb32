package org.shirube.organisation;

import jakarta.enterprise.context.RequestScoped;

/** The caller's own organisation and person, read once a request: the frame and several doors all ask for them. */
@RequestScoped
class Own {
    private OrganisationRow organisation;
    private PersonRow person;

    OrganisationRow organisation() {
        return organisation;
    }

    void organisation(OrganisationRow read) {
        organisation = read;
    }

    PersonRow person() {
        return person;
    }

    void person(PersonRow read) {
        person = read;
    }
}
