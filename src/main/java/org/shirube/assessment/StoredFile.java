package org.shirube.assessment;

/** A file as it was stored. @param storedAs its random name in the data folder @param scanned whether a scanner found it clean */
record StoredFile(String name, String storedAs, String mediaType, long bytes, boolean scanned) {}
