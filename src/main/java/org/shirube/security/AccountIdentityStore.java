package org.shirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;

/** Jakarta Security's view of our accounts: permissions are the groups. */
@ApplicationScoped
class AccountIdentityStore implements IdentityStore {
    @Inject
    private Accounts accounts;

    @Inject
    private SignInOutcome outcome;

    @Inject
    private CurrentUser user;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given))
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        var attempt = accounts.signIn(given.getCaller(), given.getPasswordAsString());
        if (!attempt.succeeded()) {
            if (attempt.lock() != null) outcome.mustWait(attempt.lock());
            return CredentialValidationResult.INVALID_RESULT;
        }
        var caller = attempt.caller();
        user.become(caller);
        return new CredentialValidationResult(
                caller.login(), caller.permissions().stream().map(Enum::name).collect(Collectors.toSet()));
    }
}
