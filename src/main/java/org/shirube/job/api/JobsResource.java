package org.shirube.job.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.job.Jobs;
import org.shirube.platform.web.ActiveLocale;

/** Work that was answered with 202. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "long work")
public class JobsResource {
    /** @param done of total, in units of the kind's own @param problems what ended it before its end */
    @Schema(
            name = "Job",
            example = "{\"id\": 51, \"kind\": \"assign\", \"state\": \"running\", \"done\": 400, \"total\": 1254,"
                    + " \"startedAt\": \"2026-11-24T01:02:03Z\", \"finishedAt\": null, \"problems\": []}")
    public record JobOf(
            long id,
            String kind,

            @Schema(enumeration = {"running", "done", "failed"})
            String state,

            int done,
            int total,
            Instant startedAt,
            Instant finishedAt,
            List<JobProblem> problems) {}

    public record JobProblem(String code, String message) {}

    @Inject
    private Jobs jobs;

    @Inject
    private ActiveLocale locale;

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(
            summary = "See how far long work is",
            description = "For whoever asked for it. It goes on by itself, also after the server was stopped.")
    public JobOf get(@PathParam("id") long id) {
        var job = jobs.find(id);
        return new JobOf(
                job.id(),
                job.kind(),
                job.isRunning() ? "running" : job.isFailed() ? "failed" : "done",
                job.done(),
                job.total(),
                job.askedAt(),
                job.finishedAt(),
                job.isFailed() ? List.of(new JobProblem(job.problem(), job.problemIn(locale.getLocale()))) : List.of());
    }
}
