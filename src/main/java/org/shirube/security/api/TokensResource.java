package org.shirube.security.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.shirube.platform.api.BadInput;
import org.shirube.platform.api.Given;
import org.shirube.platform.api.Problem;
import org.shirube.platform.api.Problems;
import org.shirube.security.Accounts;
import org.shirube.security.ApiTokens;

/** Where a caller gets the key to everything else. */
@Path("tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    @Schema(
            name = "NewToken",
            example = "{\"account\": \"hr\", \"password\": \"shirube-demo\", \"label\": \"HR system\"}")
    public record NewToken(String account, String password, String label) {
        public NewToken {
            Given.text("account", account, 200);
            Given.text("password", password, 200);
            Given.atMost("label", label, 100);
        }
    }

    @Schema(name = "Token", example = "{\"token\": \"shr_…\", \"expiresAt\": \"2027-02-21T00:00:00Z\"}")
    public record Token(String token, Instant expiresAt) {}

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Problems problems;

    @POST
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Get a token",
            description = "The token works for 90 days, as the account may at the time of each call. It is shown once."
                    + " Tokens are listed and revoked on the profile page.")
    @APIResponse(
            responseCode = "201",
            description = "The token",
            content = @Content(schema = @Schema(implementation = Token.class)))
    @APIResponse(
            responseCode = "429",
            description = "Locked after repeated failures; Retry-After says for how many seconds",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response issue(NewToken wanted) {
        var attempt = accounts.signIn(wanted.account(), wanted.password());
        if (attempt.lock() != null) {
            var locked = problems.answer(429);
            locked.getHeaders()
                    .putSingle(HttpHeaders.RETRY_AFTER, attempt.lock().toSeconds() + 1);
            return locked;
        }
        if (!attempt.succeeded()) return problems.answer(401, problems.wrong(new BadInput(null, "password")));
        if (attempt.caller().mustChangePassword()) return problems.answer(403); // first at the screen
        var issued = tokens.issue(attempt.caller(), wanted.label());
        return Response.status(Response.Status.CREATED)
                .entity(new Token(issued.secret(), issued.expiresAt()))
                .build();
    }
}
