package org.shirube.security;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out who makes a request - by session for pages, by bearer token for the API - and turns away whoever has no
 * business there.
 */
@ApplicationScoped
@DeclareRoles({"STAFF", "MANAGER", "HR", "ADVISER", "INSTRUCTOR", "ADMINISTRATOR", "AUDITOR"})
class SignInMechanism implements HttpAuthenticationMechanism {
    private static final String ACCOUNT = "shirube.account";
    private static final String FIRST_PASSWORD = "/security/first-password.xhtml";

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Instance<FurtherPermissions> further;

    @Inject
    private CurrentUser user;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (context.getAuthParameters().getCredential() != null) return signIn(request, context);
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/jakarta.faces.resource/")) return context.doNothing();
        var caller = path.startsWith("/api/") ? byToken(request) : bySession(request);
        var isPage = path.endsWith(".xhtml") || path.equals("/");
        caller = caller.map(this::withFurther);
        if (!isPage) caller = caller.filter(each -> !each.mustChangePassword());
        caller.ifPresent(user::become);
        if (path.startsWith("/api/")) return caller.isPresent() ? tell(caller.get(), context) : context.doNothing();
        if (isPage) return page(path, caller, request, response, context);
        return caller.isPresent() ? tell(caller.get(), context) : context.doNothing();
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context) {
        var result = stores.validate(context.getAuthParameters().getCredential());
        if (result.getStatus() != CredentialValidationResult.Status.VALID) return AuthenticationStatus.SEND_FAILURE;
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ACCOUNT, user.required().accountId());
        return context.notifyContainerAboutLogin(result);
    }

    private AuthenticationStatus page(
            String path,
            Optional<Caller> caller,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context)
            throws AuthenticationException {
        try {
            if (PageAccess.isOpen(path)) return caller.isPresent() ? tell(caller.get(), context) : context.doNothing();
            if (caller.isEmpty()) {
                response.sendRedirect(request.getContextPath() + "/login.xhtml" + returnTo(request));
                return AuthenticationStatus.SEND_CONTINUE;
            }
            var page = path.equals("/") ? "/index.xhtml" : path;
            if (caller.get().mustChangePassword() && !page.equals(FIRST_PASSWORD)) {
                response.sendRedirect(request.getContextPath() + FIRST_PASSWORD);
                return AuthenticationStatus.SEND_CONTINUE;
            }
            if (!caller.get().is(PageAccess.of(page).toArray(Permission[]::new))) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return AuthenticationStatus.SEND_FAILURE;
            }
            return tell(caller.get(), context);
        } catch (IOException gone) {
            throw new AuthenticationException(gone);
        }
    }

    private static String returnTo(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals(request.getContextPath() + "/"))
            return "";
        var wanted =
                request.getServletPath() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    private Caller withFurther(Caller caller) {
        for (var source : further) caller = caller.with(source.of(caller));
        return caller;
    }

    private Optional<Caller> bySession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof Long account
                ? accounts.caller(account)
                : Optional.empty();
    }

    private Optional<Caller> byToken(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.startsWith("Bearer ")
                ? tokens.caller(header.substring("Bearer ".length()).strip())
                : Optional.empty();
    }

    private static AuthenticationStatus tell(Caller caller, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                caller.login(), caller.permissions().stream().map(Enum::name).collect(Collectors.toSet()));
    }
}
