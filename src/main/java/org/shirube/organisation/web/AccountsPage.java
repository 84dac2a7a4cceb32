package org.shirube.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Say;
import org.shirube.security.AccountRow;
import org.shirube.security.Accounts;
import org.shirube.security.Permission;

/** Behind {@code /security/accounts.xhtml}; stands here because it names the people whom security does not know. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SIZE = 30;
    private static final String SELF = "/security/accounts.xhtml?faces-redirect=true&id=";

    @Inject
    private Accounts accounts;

    @Inject
    private People people;

    @Inject
    private Say say;

    private String part;
    private int number = 1;
    private Long id;
    private Page<AccountRow> found;
    private Map<Long, PersonRow> owners = Map.of();
    private AccountRow chosen;

    private String staffNo;
    private String login;
    private String password;
    private List<String> permissions = new ArrayList<>();
    private boolean active = true;

    public void open() {
        if (id != null) {
            chosen = accounts.of(id);
            login = chosen.login();
            active = chosen.active();
            permissions =
                    chosen.permissions().stream().map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
            if (chosen.personId() != null) owners = people.byId(List.of(chosen.personId()));
            return;
        }
        found = accounts.page(part, PageRequest.of((number - 1) * SIZE, SIZE));
        owners = people.byId(found.rows().stream()
                .map(AccountRow::personId)
                .filter(Objects::nonNull)
                .toList());
    }

    public String openAccount() {
        try {
            var opened = accounts.open(owner(), login == null ? "" : login.strip(), password, chosenPermissions());
            say.info("organisation.accountOpened", login);
            return SELF + opened;
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    private Long owner() {
        if (staffNo == null) return null;
        return people.byStaffNo(staffNo.strip())
                .orElseThrow(() -> new RuleBroken("organisation.unknownStaffNo", staffNo))
                .id();
    }

    public String change() {
        return done("organisation.accountChanged", () -> accounts.change(id, active, chosenPermissions()));
    }

    public String setPasswordOfAccount() {
        return done("organisation.passwordSet", () -> accounts.setPassword(id, password == null ? "" : password));
    }

    private String done(String message, Runnable act) {
        return say.done(act, message, login) ? SELF + id : null;
    }

    private EnumSet<Permission> chosenPermissions() {
        var chosenOnes = EnumSet.noneOf(Permission.class);
        permissions.forEach(name -> chosenOnes.add(Permission.valueOf(name)));
        return chosenOnes;
    }

    public PersonRow owner(AccountRow account) {
        return account.personId() == null ? null : owners.get(account.personId());
    }

    public Permission[] getEveryPermission() {
        return Permission.values();
    }

    public String getQuery() {
        return part == null ? "" : "q=" + URLEncoder.encode(part, StandardCharsets.UTF_8) + "&";
    }

    public List<AccountRow> getRows() {
        return found == null ? List.of() : found.rows();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, found == null ? 0 : found.total());
    }

    public AccountRow getChosen() {
        return chosen;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getStaffNo() {
        return staffNo;
    }

    public void setStaffNo(String staffNo) {
        this.staffNo = staffNo;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return null; // never written back into the page
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public List<String> getPermissions() {
        return permissions;
    }

    public void setPermissions(List<String> permissions) {
        this.permissions = permissions;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
