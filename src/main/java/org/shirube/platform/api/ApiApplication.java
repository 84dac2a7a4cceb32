package org.shirube.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Version 1 of the public API. Later versions add; they never change or remove what stands here. */
@ApplicationPath(ApiApplication.PATH)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Shirube",
                        version = "1",
                        description =
                                "Role skill maps, assessment, gaps, courses and progress of one organisation. JSON in UTF-8;"
                                        + " bilingual text is {\"ja\", \"en\"}; days are ISO 8601. Get a token with POST /tokens and"
                                        + " send it as a bearer token. Every call works under the permissions of the token's account;"
                                        + " another organisation's things are answered as not found."
                                        + " The learning record store lies beside this API, at /xapi (xAPI 2.0) and"
                                        + " /xapi/1.0.3, and follows its own specification (IEEE 9274.1.1; ADL xAPI 1.0.3): keys"
                                        + " and Basic authentication instead of tokens; GET /xapi/about needs none.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = ApiApplication.TOKEN))
@SecurityScheme(securitySchemeName = ApiApplication.TOKEN, type = SecuritySchemeType.HTTP, scheme = "bearer")
public class ApiApplication extends Application {
    public static final String PATH = "/api/v1";
    static final String TOKEN = "token";
}
