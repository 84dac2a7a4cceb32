package org.shirube.assessment.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.assessment.Evidence;
import org.shirube.assessment.HeldQualificationRow;
import org.shirube.assessment.HeldQualifications;
import org.shirube.assessment.QualificationRow;
import org.shirube.assessment.Qualifications;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;

/** Behind {@code /assessment/qualifications.xhtml}: one's own, and registering one. */
@Named
@ViewScoped
public class AssessmentQualificationsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String PATH = "/assessment/qualifications.xhtml?faces-redirect=true";

    @Inject
    private Qualifications qualifications;

    @Inject
    private HeldQualifications held;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private List<HeldQualificationRow> rows;
    private List<QualificationRow> offered;
    private Long qualification;
    private String number;
    private LocalDate obtainedOn;
    private LocalDate expiresOn;
    private Evidence.Classified classified = Evidence.Classified.CLASS_2;
    private transient Part scan;

    @PostConstruct
    void open() {
        rows = held.own();
        offered = qualifications.all().stream().filter(row -> !row.retired()).toList();
    }

    public String register() {
        try {
            if (scan == null || scan.getSize() == 0) {
                held.register(qualification, number, obtainedOn, expiresOn, null);
            } else {
                try (var content = scan.getInputStream()) {
                    held.register(
                            qualification,
                            number,
                            obtainedOn,
                            expiresOn,
                            new HeldQualifications.Scan(scan.getSubmittedFileName(), content, classified));
                }
            }
            say.info("assessment.quali.registered");
            return PATH;
        } catch (RuleBroken refused) {
            say.refused(refused);
        } catch (IOException broken) {
            say.refused(new RuleBroken("assessment.evidenceBroken"));
        }
        return null;
    }

    public String withdraw(long id) {
        return say.done(() -> held.withdraw(id), "assessment.quali.withdrawn") ? PATH : null;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public List<HeldQualificationRow> getRows() {
        return rows;
    }

    public List<QualificationRow> getOffered() {
        return offered;
    }

    public Evidence.Classified[] getAllClassified() {
        return Evidence.Classified.values();
    }

    public Long getQualification() {
        return qualification;
    }

    public void setQualification(Long qualification) {
        this.qualification = qualification;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getObtainedOn() {
        return obtainedOn;
    }

    public void setObtainedOn(LocalDate obtainedOn) {
        this.obtainedOn = obtainedOn;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public Evidence.Classified getClassified() {
        return classified;
    }

    public void setClassified(Evidence.Classified classified) {
        this.classified = classified;
    }

    public Part getScan() {
        return scan;
    }

    public void setScan(Part scan) {
        this.scan = scan;
    }
}
