package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Begins work on a cycle as soon as others can see that it was asked for. */
@ApplicationScoped
class CycleJobStart {
    @Inject
    private CycleWork work;

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) CycleJobAsked asked) {
        work.soon();
    }
}
