package org.shirube.lrs.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.shirube.lrs.LrsCredentialRow;
import org.shirube.lrs.LrsCredentials;
import org.shirube.platform.config.Setting;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;

/** Behind {@code /lrs/credentials.xhtml}. */
@Named
@ViewScoped
public class LrsCredentialsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private LrsCredentials credentials;

    @Inject
    private Say say;

    private String label;
    private String address;
    private List<LrsCredentialRow> keys;

    /** Goes into one answer and is kept nowhere: a second look at the page no longer has it. */
    private transient LrsCredentials.Issued issued;

    @PostConstruct
    void open() {
        keys = credentials.all();
        if (Setting.BASE_URL.isSet()) {
            address = Setting.BASE_URL.value().replaceFirst("/$", "") + "/xapi";
            return;
        }
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        address = request.getRequestURL().toString().replaceFirst("^(https?://[^/]+).*", "$1/xapi");
    }

    public void make() {
        try {
            issued = credentials.make(label);
            label = null;
            open();
        } catch (RuleBroken refused) {
            say.refused(refused);
        }
    }

    public void revoke(long credentialId) {
        say.done(() -> credentials.revoke(credentialId), "lrs.revokedNow");
        open();
    }

    public LrsCredentials.Issued getIssued() {
        return issued;
    }

    /** Of version 2.0. */
    public String getAddress() {
        return address;
    }

    public List<LrsCredentialRow> getKeys() {
        return keys;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
