package org.shirube.lrs;

import jakarta.json.JsonObject;
import java.util.List;

/** Statements in the order asked for. @param last where the page ends; null when nothing comes after it */
public record StatementPage(List<JsonObject> statements, StatementQuery.Place last) {}
