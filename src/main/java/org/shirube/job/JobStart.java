package org.shirube.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Begins work as soon as others can see that it was asked for. */
@ApplicationScoped
class JobStart {
    @Inject
    private JobRun run;

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobAsked asked) {
        run.soon();
    }
}
