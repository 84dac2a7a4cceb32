package org.shirube.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.file.Csv;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.security.Accounts;
import org.shirube.security.Accounts.FirstSignIn;
import org.shirube.security.Accounts.NewAccount;
import org.shirube.security.Permission;

/**
 * Behind {@code /security/first-accounts.xhtml}: accounts for everybody who has none. The answer to the button is the file
 * with the first passwords, which are kept nowhere.
 */
@Named
@RequestScoped
public class FirstAccountsPage {
    @Inject
    private Accounts accounts;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private Organisations organisations;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private List<UnitRow> tree;
    private long unitId;
    private int without;
    private int unchanged;

    @PostConstruct
    void open() {
        tree = units.tree();
        unitId = tree.get(0).id();
        without = without(tree.get(0)).size();
        unchanged = accounts.countUnchanged();
    }

    private List<PersonRow> without(UnitRow unit) {
        var owners = accounts.owners();
        return people.within(unit).stream()
                .filter(person -> !owners.contains(person.id()))
                .toList();
    }

    public void issue() throws IOException {
        var missing = without(units.of(unitId));
        var wanted = missing.stream()
                .map(person -> new NewAccount(
                        person.staffNo(),
                        person.id(),
                        person.head()
                                ? EnumSet.of(Permission.STAFF, Permission.MANAGER)
                                : EnumSet.of(Permission.STAFF)))
                .toList();
        if (wanted.isEmpty()) {
            say.warn("organisation.firstAccountsNone");
            return;
        }
        send(
                accounts.issueFirst(wanted, organisations.own().code()),
                missing.stream().collect(Collectors.toMap(PersonRow::id, Function.identity())));
    }

    public void reissue() throws IOException {
        var issued = accounts.reissueFirst();
        if (issued.isEmpty()) {
            say.warn("organisation.firstAccountsNone");
            return;
        }
        send(issued, people.byId(issued.stream().map(FirstSignIn::personId).toList()));
    }

    private void send(List<FirstSignIn> issued, Map<Long, PersonRow> owners) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.setResponseContentType("text/csv; charset=UTF-8");
        answer.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"shirube-first-passwords-" + LocalDate.now(clock) + ".csv\"");
        var text = new StringBuilder(Csv.MARK)
                .append(Csv.line(
                        said("staffNo"),
                        said("name"),
                        said("unit"),
                        said("firstAccounts.login"),
                        said("firstAccounts.password")));
        for (var each : issued) {
            var owner = owners.get(each.personId());
            text.append(Csv.line(
                    owner == null ? "" : owner.staffNo(),
                    owner == null ? "" : locale.of(owner.name()),
                    owner == null ? "" : locale.of(owner.unit()),
                    each.login(),
                    each.firstPassword()));
        }
        answer.getResponseOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
        faces.responseComplete();
    }

    private String said(String key) {
        return Messages.of(locale.getLocale(), "organisation." + key);
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    public int getWithout() {
        return without;
    }

    public int getUnchanged() {
        return unchanged;
    }

    public long getUnitId() {
        return unitId;
    }

    public void setUnitId(long unitId) {
        this.unitId = unitId;
    }
}
