package org.shirube.organisation;

import org.shirube.platform.i18n.Text;

/**
 * What somebody is called; family name and given name apart by a space, as far as they are known apart.
 *
 * @param kana null for none
 */
public record FullName(Text name, String kana) {}
