package org.shirube;

import java.io.File;
import java.net.URISyntaxException;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built WAR with every {@code *IT} class and what they need in it: one start of the server for all. */
@ArquillianSuiteDeployment
public class Deployments {
    @Deployment
    public static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "shirube.war")
                .importFrom(new File("target/shirube.war"))
                .as(WebArchive.class)
                .addPackages(
                        true,
                        Filters.include(
                                "(?!.*/journey/).*(IT|Sample|ScanDaemon|Visit|Today|FakeModel)(\\$.*)?\\.class"),
                        "org.shirube")
                .addClass(Deployments.class)
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    }

    private static File jarOf(Class<?> inside) {
        try {
            return new File(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
