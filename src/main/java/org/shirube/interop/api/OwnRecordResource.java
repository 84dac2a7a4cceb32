package org.shirube.interop.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.interop.OwnRecord;
import org.shirube.interop.OwnRecords;

/** Everything on record about whoever asks. */
@Path("me/record")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skills of a person")
public class OwnRecordResource {
    @Inject
    private OwnRecords records;

    @GET
    @Operation(
            summary = "Take your own record away",
            description =
                    "Levels today with the rule and the version of the map, every claim with source, day and who made"
                            + " it, courses completed, plans, permits and gates; without what is not disclosed yet. Fields may be"
                            + " added to this format, none is renamed or taken away. Noted in the audit log.")
    public OwnRecord get() {
        return records.own();
    }
}
