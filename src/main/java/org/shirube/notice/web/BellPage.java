package org.shirube.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.shirube.notice.Notices;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** The bell in the frame of every page. */
@Named
@RequestScoped
public class BellPage {
    @Inject
    private Bell bell;

    @Inject
    private Notices notices;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    public boolean isThere() {
        return user.is(Permission.STAFF) && user.required().personId() != null;
    }

    /** At most five minutes old, and exact after the reader has read something. */
    public int getUnread() {
        if (!isThere()) return 0;
        var now = clock.instant();
        if (bell.isStale(now)) bell.keep(notices.unread(), now);
        return bell.unread();
    }
}
