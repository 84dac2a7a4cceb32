/**
 * Who is signed in, what that account may do, and the log of administrative acts. Knows accounts, not people.
 *
 * <p>Doors: {@link org.shirube.security.Accounts}, {@link org.shirube.security.ApiTokens},
 * {@link org.shirube.security.AuditLog}, {@link org.shirube.security.AuditChains}. Everybody asks {@link org.shirube.security.CurrentUser}; a door method says with
 * {@link org.shirube.security.Allowed} who may call it; {@link org.shirube.security.PageAccess} says the same for pages.
 *
 * <p>Decided: an own authentication mechanism instead of the built-in form login, whose session does not survive a change
 * of node. The account is read anew on every request, so that a withdrawn permission ends at once. Acts are chained after they
 * are committed (src/docs/decisions/0018).
 */
package org.shirube.security;
