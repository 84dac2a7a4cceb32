package org.shirube.platform.db;

import org.eclipse.persistence.internal.databaseaccess.DatasourcePlatform;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the SQL statements of each thread, so that a test can hold a page to its number. */
public class StatementCount extends SessionEventAdapter implements SessionCustomizer {
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(this);
    }

    /** The platform is found out while logging in, so it can be replaced only afterwards. */
    @Override
    public void postLogin(SessionEvent event) {
        var session = (DatabaseSession) event.getSession();
        if (!session.getPlatform().isH2() || session.getPlatform() instanceof H2WithBooleans) return;
        var platform = new H2WithBooleans();
        ((DatasourcePlatform) session.getPlatform()).copyInto(platform);
        session.getLogin().setPlatform(platform);
        session.setLogin(session.getLogin());
        session.getSequencingControl().resetSequencing(); // sequences belong to the platform that was copied
    }

    @Override
    public void postExecuteCall(SessionEvent event) {
        COUNT.get()[0]++;
    }

    /** Statements of this thread since {@link #reset}. */
    public static int get() {
        return COUNT.get()[0];
    }

    public static void reset() {
        COUNT.get()[0] = 0;
    }
}
