package org.shirube.platform.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import org.shirube.platform.config.Build;

/** Puts the build's mark on the addresses of our own styles, scripts and images, so that browsers may keep them for a year. */
public class VersionedResources extends ResourceHandlerWrapper {
    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        var resource = super.createResource(name, library);
        return resource == null || (library != null && library.startsWith("primefaces"))
                ? resource
                : new Marked(resource);
    }

    @Override
    public Resource createResource(String name) {
        var resource = super.createResource(name);
        return resource == null ? null : new Marked(resource);
    }

    private static final class Marked extends ResourceWrapper {
        Marked(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            var path = super.getRequestPath();
            return path + (path.contains("?") ? "&" : "?") + "b=" + Build.MARK;
        }
    }
}
