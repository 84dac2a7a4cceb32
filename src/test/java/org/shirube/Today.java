package org.shirube;

import java.time.LocalDate;
import java.time.ZoneId;
import org.shirube.platform.config.Setting;

/** The day it is for Shirube, which need not be the day it is for the machine that runs the tests. */
public class Today {
    private Today() {}

    public static LocalDate date() {
        return LocalDate.now(ZoneId.of(Setting.ZONE.value()));
    }
}
