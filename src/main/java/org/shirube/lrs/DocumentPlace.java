package org.shirube.lrs;

/**
 * What a document belongs to, and its id there.
 *
 * @param activity IRI; null for an agent's profile
 * @param agent key of an agent; null for an activity's profile
 * @param registration in lower case; null without one
 * @param id null for all documents of the place
 */
public record DocumentPlace(Kind kind, String activity, String agent, String registration, String id) {
    public enum Kind {
        STATE,
        AGENT_PROFILE,
        ACTIVITY_PROFILE;

        /** In 1.0.3 a state belongs to one client alone, which may overwrite it as it likes. */
        boolean mayBeOverwritten(XapiVersion version) {
            return this == STATE && version == XapiVersion.V1_0_3;
        }
    }

    String activityKey() {
        return activity == null ? "" : Iri.key(activity);
    }

    String agentKey() {
        return agent == null ? "" : agent;
    }

    String registrationKey() {
        return registration == null ? "" : registration;
    }
}
