package org.shirube.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.organisation.Handovers;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;

/** Behind {@code /organisation/handover.xhtml}: whom a leader hands over, and who has come. */
@Named
@ViewScoped
public class HandoverPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Handovers handovers;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private List<Handovers.Moving> leaving;
    private List<Handovers.Moving> arrived;
    private Long personId;
    private String body;
    private LocalDate today;

    public void open() {
        today = LocalDate.now(clock);
        leaving = handovers.leaving();
        arrived = handovers.arrived();
    }

    public String write() {
        try {
            handovers.write(personId, body);
            say.info(
                    "organisation.noteWritten",
                    leaving.stream()
                            .filter(one -> one.personId() == personId)
                            .map(Handovers.Moving::name)
                            .findFirst()
                            .orElseThrow());
            return "/organisation/handover.xhtml?faces-redirect=true";
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    public List<Handovers.Moving> getLeaving() {
        return leaving;
    }

    public List<Handovers.Moving> getArrived() {
        return arrived;
    }

    public LocalDate getToday() {
        return today;
    }

    public Long getPersonId() {
        return personId;
    }

    public void setPersonId(Long personId) {
        this.personId = personId;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
