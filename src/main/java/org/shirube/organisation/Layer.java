package org.shirube.organisation;

/** Which layer asks for a job role; layers add up, and each can end without touching the others. */
public enum Layer {
    PERSON,
    POST,
    UNIT,
    ORGANISATION
}
