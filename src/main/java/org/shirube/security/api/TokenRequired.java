package org.shirube.security.api;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.shirube.platform.api.Problems;
import org.shirube.security.CurrentUser;

/** No call without a valid token, except those that are for everybody. */
@Provider
public class TokenRequired implements ContainerRequestFilter {
    @Inject
    private CurrentUser user;

    @Inject
    private Problems problems;

    @Context
    private ResourceInfo called;

    @Override
    public void filter(ContainerRequestContext request) {
        if (user.isSignedIn() || called.getResourceMethod().isAnnotationPresent(PermitAll.class)) return;
        var answer = problems.answer(401);
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        request.abortWith(answer);
    }
}
