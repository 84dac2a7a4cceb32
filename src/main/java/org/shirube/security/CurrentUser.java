package org.shirube.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.shirube.platform.error.NotAllowed;

/** Who makes this request. Start-up work and timers act as the system, which may do everything in one organisation. */
@RequestScoped
public class CurrentUser {
    private Caller caller;
    private boolean system;

    void become(Caller signedIn) {
        caller = signedIn;
        system = false;
    }

    /** Acts for an organisation without an account, until the end of this request context. */
    public void becomeSystem(long organisationId) {
        becomeSystem(organisationId, "system");
    }

    /** The same in the name of whoever asked for the work. @param login of an account that was found allowed to ask */
    public void becomeSystem(long organisationId, String login) {
        caller = new Caller(0, organisationId, null, login, EnumSet.allOf(Permission.class), false);
        system = true;
    }

    public boolean isSignedIn() {
        return caller != null;
    }

    public boolean isSystem() {
        return system;
    }

    public Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    /** @throws NotAllowed when nobody is signed in */
    public Caller required() {
        if (caller == null) throw new NotAllowed("sign in first");
        return caller;
    }

    public long organisationId() {
        return required().organisationId();
    }

    /** @throws NotAllowed when the account belongs to no member of staff */
    public long personId() {
        var personId = required().personId();
        if (personId == null) throw new NotAllowed("this account belongs to no member of staff");
        return personId;
    }

    public boolean is(Permission... oneOf) {
        return caller != null && caller.is(oneOf);
    }

    public Set<Permission> permissions() {
        return caller == null ? Set.of() : caller.permissions();
    }

    public String login() {
        return caller == null ? "-" : caller.login();
    }
}
