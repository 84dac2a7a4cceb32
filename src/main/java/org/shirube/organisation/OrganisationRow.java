package org.shirube.organisation;

import java.io.Serializable;
import org.shirube.platform.i18n.Text;

/** An organisation as others see it. @param mapId the skill map it works by */
public record OrganisationRow(long id, String code, Text name, String mapId, Mode mode, boolean demo)
        implements Serializable {}
