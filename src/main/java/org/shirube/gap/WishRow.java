package org.shirube.gap;

import java.io.Serializable;
import java.time.LocalDate;

/** A wish for a job role. @param sharedOn null while only the person knows it */
public record WishRow(String roleCode, LocalDate registeredOn, LocalDate sharedOn) implements Serializable {
    public boolean isShared() {
        return sharedOn != null;
    }
}
