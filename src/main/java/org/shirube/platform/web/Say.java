package org.shirube.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.io.Serial;
import java.io.Serializable;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;

/** Messages to the person at the screen; they survive a redirect. */
@ApplicationScoped
public class Say implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private ActiveLocale locale;

    /** @param key {@code feature.rest} */
    public void info(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, Messages.of(locale.getLocale(), key, arguments));
    }

    public void warn(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_WARN, Messages.of(locale.getLocale(), key, arguments));
    }

    /**
     * Does it and says so; or says which rule refused it, or that somebody else was faster.
     *
     * @return whether it was done
     */
    public boolean done(Runnable act, String key, Object... arguments) {
        try {
            act.run();
            info(key, arguments);
            return true;
        } catch (RuleBroken refused) {
            refused(refused);
        } catch (OptimisticLockException elsewhere) {
            changedElsewhere();
        }
        return false;
    }

    /** Says why a rule refused, and marks the request as failed. */
    public void refused(RuleBroken refused) {
        refused(Messages.of(locale.getLocale(), refused));
    }

    /** Says that somebody else was faster, and marks the request as failed. */
    public void changedElsewhere() {
        refused(Messages.of(locale.getLocale(), "platform.changed.elsewhere"));
    }

    public void refused(String message) {
        add(FacesMessage.SEVERITY_ERROR, message);
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static void add(FacesMessage.Severity severity, String text) {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, text, null));
    }
}
