package org.shirube.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.shirube.assessment.Evidence;
import org.shirube.assessment.EvidenceLocker;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;

/** Works that a person adds to the skill asked about on {@code /assessment/self.xhtml}, as a file or as a link. */
@Named
@ViewScoped
public class AssessmentEvidencePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** What is done with a work; may refuse. */
    private interface Act {
        void run() throws IOException;
    }

    @Inject
    private EvidenceLocker locker;

    @Inject
    private AssessmentSelfPage shown;

    @Inject
    private Say say;

    private String title;
    private String link;
    private Evidence.Classified classified = Evidence.Classified.CLASS_1;
    private transient Part upload;

    public String addFile() {
        return done(() -> {
            if (upload == null || upload.getSize() == 0) throw new RuleBroken("assessment.evidenceFileMissing");
            try (var content = upload.getInputStream()) {
                locker.addFile(skill(), cycleId(), upload.getSubmittedFileName(), content, classified);
            }
            say.info("assessment.evidence.added");
        });
    }

    public String addLink() {
        return done(() -> {
            locker.addLink(skill(), cycleId(), title, link == null ? "" : link.strip(), classified);
            say.info("assessment.evidence.added");
        });
    }

    public String remove(long evidenceId) {
        return done(() -> locker.remove(evidenceId));
    }

    private String done(Act act) {
        try {
            act.run();
            return AssessmentSelfPage.PATH + "&skill=" + skill();
        } catch (RuleBroken refused) {
            say.refused(refused);
        } catch (IOException broken) {
            say.refused(new RuleBroken("assessment.evidenceBroken"));
        }
        return null;
    }

    private String skill() {
        return shown.getSkill();
    }

    private long cycleId() {
        return shown.getCycle().id();
    }

    public Evidence.Classified[] getAllClassified() {
        return Evidence.Classified.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public Evidence.Classified getClassified() {
        return classified;
    }

    public void setClassified(Evidence.Classified classified) {
        this.classified = classified;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
