package org.shirube.lrs.api;

import jakarta.json.Json;
import java.util.List;
import java.util.Set;
import org.shirube.lrs.XapiVersion;

/** Which versions are spoken. */
record AboutResource(XapiVersion base) implements XapiResource {
    private static final List<String> VERSIONS = List.of("1.0.0", "1.0.1", "1.0.2", "1.0.3", "2.0.0");

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    /** Clients of 1.0.3 know no version after it, and the address for them speaks of it as the last. */
    @Override
    public XapiAnswer answer(XapiCall call) {
        call.only();
        var versions = Json.createArrayBuilder();
        VERSIONS.stream()
                .filter(version -> base == XapiVersion.V2_0_0 || version.startsWith("1."))
                .forEach(versions::add);
        return XapiAnswer.json(
                Json.createObjectBuilder().add("version", versions).build());
    }

    @Override
    public boolean isOpen() {
        return true;
    }
}
