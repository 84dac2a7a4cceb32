package org.shirube.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serial;
import java.io.Serializable;
import org.shirube.platform.error.NotAllowed;

/** Runs before the transaction begins (lower priority number than the transaction's 200). */
@Interceptor
@Allowed
@Priority(100)
public class AllowedInterceptor implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private CurrentUser user;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var allowed = call.getMethod().getAnnotation(Allowed.class);
        if (allowed == null) allowed = call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
        var caller = user.required();
        if (allowed != null && allowed.value().length > 0 && !caller.is(allowed.value())) {
            throw new NotAllowed(call.getMethod().getName());
        }
        return call.proceed();
    }
}
