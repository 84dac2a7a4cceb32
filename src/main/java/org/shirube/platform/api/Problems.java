package org.shirube.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shirube.platform.api.Problem.Wrong;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;

/** Turns whatever went wrong into an answer that helps a program and tells nobody more than it may know. */
@ApplicationScoped
public class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final Set<Integer> NAMED = Set.of(400, 401, 403, 404, 405, 409, 415, 422, 429, 500);

    @Inject
    private ActiveLocale locale;

    public Response of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken)
                return answer(422, new Wrong(null, broken.key(), Messages.of(locale.getLocale(), broken)));
            if (cause instanceof NotFound) return answer(404);
            if (cause instanceof NotAllowed) return answer(403);
            if (cause instanceof OptimisticLockException) return answer(409);
            if (cause instanceof BadInput bad) return answer(400, wrong(bad));
            if (cause instanceof WebApplicationException refused
                    && refused.getResponse().getStatus() < 500)
                return answer(refused.getResponse().getStatus());
        }
        var id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "API failure " + id, thrown);
        return answer(500, new Wrong(null, "failure", id));
    }

    public Wrong wrong(BadInput bad) {
        return new Wrong(bad.field(), bad.code(), text(bad.code()));
    }

    /** @param wrong what exactly; may be empty */
    public Response answer(int status, Wrong... wrong) {
        int named = NAMED.contains(status) ? status : 400;
        var detail = wrong.length == 1 && status < 500 ? said(wrong[0]) : text("detail." + named);
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(new Problem("about:blank", text("status." + named), status, detail, List.of(wrong)))
                .build();
    }

    private static String said(Wrong wrong) {
        return wrong.field() == null ? wrong.message() : wrong.field() + ": " + wrong.message();
    }

    private String text(String key) {
        return Messages.of(locale.getLocale(), "platform.api." + key);
    }
}
