package org.shirube.assessment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shirube.assessment.EvidenceLocker;
import org.shirube.assessment.OwnWork;
import org.shirube.platform.file.VirusScan;

/** The work products on {@code /assessment/record.xhtml}. */
@Named
@RequestScoped
public class OwnWorksPage {
    @Inject
    private EvidenceLocker locker;

    private List<OwnWork> rows;

    @PostConstruct
    void open() {
        rows = locker.own();
    }

    /** Whether a scanner is set up. */
    public boolean isScanning() {
        return VirusScan.isOn();
    }

    public List<OwnWork> getRows() {
        return rows;
    }
}
