package org.shirube.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Calls doors as somebody, each time in a request of its own: what a request remembers is of one caller. */
@ApplicationScoped
public class CallerSample {
    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Desk desk;

    /** @param personId null for an account of nobody's */
    public static Caller caller(long organisation, Long personId, String login, Set<Permission> permissions) {
        return new Caller(0, organisation, personId, login, EnumSet.copyOf(permissions), false);
    }

    /** What the work gives or throws. */
    public <T> T as(Caller caller, Callable<T> work) {
        try {
            return threads.submit(() -> desk.at(caller, work)).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) throw thrown;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** One request. */
    @ApplicationScoped
    public static class Desk {
        @Inject
        private CurrentUser user;

        @Inject
        private jakarta.enterprise.inject.Instance<FurtherPermissions> further;

        @ActivateRequestContext
        public <T> T at(Caller caller, Callable<T> work) throws Exception {
            user.become(caller);
            for (var one : further) user.become(caller.with(one.of(caller)));
            return work.call();
        }
    }
}
