package org.shirube.skillmap.web;

import java.io.Serializable;

/** One flaw in words. @param href the place where it can be put right */
public record FindingLine(boolean stops, String where, String what, String href, String path) implements Serializable {}
