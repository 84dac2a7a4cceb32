package org.shirube.organisation;

import java.io.Serializable;
import java.util.Set;
import org.shirube.platform.i18n.Text;

/** An organisation as others see it. @param mapId the skill map it works by @param priorityFields
 * categories of skills that count more this year */
public record OrganisationRow(
        long id, String code, Text name, String mapId, Mode mode, boolean demo, Set<String> priorityFields)
        implements Serializable {}
