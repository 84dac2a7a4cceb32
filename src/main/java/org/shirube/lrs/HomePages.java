package org.shirube.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shirube.organisation.Organisations;
import org.shirube.platform.config.Setting;

/** Addresses by which things of this installation are known in statements. They are names: nobody has to be able to open them. */
@ApplicationScoped
class HomePages {
    @Inject
    private Organisations organisations;

    /** Of the accounts of an organisation: two bodies may give the same staff number. One statement of SQL. */
    String of(long organisationId) {
        return base() + "/organisations/" + organisations.of(organisationId).code();
    }

    static String base() {
        var base = Setting.BASE_URL.isSet() ? Setting.BASE_URL.value() : "http://localhost:" + Setting.PORT.value();
        return base.replaceFirst("/$", "");
    }
}
