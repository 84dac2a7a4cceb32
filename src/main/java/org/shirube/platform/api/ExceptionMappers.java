package org.shirube.platform.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** {@link Problems} for everything, and for the kind that the server would else answer by itself. */
final class ExceptionMappers {
    private ExceptionMappers() {}

    @Provider
    public static class OfAnything implements ExceptionMapper<Throwable> {
        @Inject
        private Problems problems;

        @Override
        public Response toResponse(Throwable thrown) {
            return problems.of(thrown);
        }
    }

    @Provider
    public static class OfTheServer implements ExceptionMapper<WebApplicationException> {
        @Inject
        private Problems problems;

        @Override
        public Response toResponse(WebApplicationException thrown) {
            return problems.of(thrown);
        }
    }
}
