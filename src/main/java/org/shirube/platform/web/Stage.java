package org.shirube.platform.web;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;
import org.shirube.platform.config.Setting;

/** Sets Faces' project stage from the settings; a context parameter in web.xml cannot read them. */
public class Stage implements ServletContainerInitializer {
    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        var dev = Setting.DEV.isTrue();
        context.setInitParameter("jakarta.faces.PROJECT_STAGE", dev ? "Development" : "Production");
        context.setInitParameter("jakarta.faces.FACELETS_REFRESH_PERIOD", dev ? "0" : "-1");
    }
}
