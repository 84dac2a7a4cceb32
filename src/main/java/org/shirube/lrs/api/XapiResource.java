package org.shirube.lrs.api;

import java.util.Set;

/** What lies at one address below the base. */
interface XapiResource {
    /** In capitals, HEAD not among them: it goes with GET. */
    Set<String> methods();

    /** @param call with a method that is among them; HEAD comes as GET */
    XapiAnswer answer(XapiCall call);

    /** Whether anybody may ask, in any version. */
    default boolean isOpen() {
        return false;
    }
}
