package org.shirube.interop.web;

/** Names of files as browsers send them. */
final class FileNames {
    private static final int LONGEST = 80;

    private FileNames() {}

    /** Without folders, short enough to show. */
    static String plain(String name) {
        var last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
    }
}
