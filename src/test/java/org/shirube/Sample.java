package org.shirube;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.StaffList;
import org.shirube.organisation.Staffing;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Accounts;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/**
 * Data for container tests, made through the doors. Every call makes new data, so tests run alone and in any order;
 * afterwards the request acts as the system in the organisation made last.
 */
@ApplicationScoped
public class Sample {
    public static final String PASSWORD = "a long enough secret";
    private static final String MAP = "shirube-government";
    private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis() % 1_000_000_000);

    @Inject
    private Organisations organisations;

    @Inject
    private Staffing staffing;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager em;

    private Accounts.InitialPassword password;

    /** A body with a head and two members in one section, and the account of each. */
    public record Town(long id, long unitId, Map<String, Long> people) {
        public long person(String staffNo) {
            return people.get(staffNo);
        }
    }

    public static String unique(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    /** An organisation with nothing but its root. */
    public long organisation() {
        var code = unique("town-");
        var id = organisations.found(code, new Text("試験市" + code, "Test city " + code), MAP, false);
        user.becomeSystem(id);
        return id;
    }

    @Inject
    private org.shirube.organisation.Units units;

    /** Staff numbers: {@code head}, {@code one}, {@code two}; section {@code S}. */
    public Town town() {
        return town(0);
    }

    /** The same with further members in the section: {@code p1}, {@code p2} and on. */
    public Town town(int further) {
        var id = organisation();
        var since = LocalDate.of(2024, 4, 1);
        var lines = new ArrayList<>(List.of(
                person("head", "田中 浩一", "Koichi Tanaka", "たなか こういち", true, since),
                person("one", "佐藤 美咲", "Misaki Sato", "さとう みさき", false, since),
                person("two", "高橋 翔", "Sho Takahashi", "たかはし しょう", false, since)));
        for (int at = 1; at <= further; at++)
            lines.add(person("p" + at, "職員 " + at, "Staff " + at, "しょくいん", false, since));
        var people = staffing.take(new StaffList(
                List.of(
                        new StaffList.UnitLine("D", null, new Text("企画部", "Planning Department")),
                        new StaffList.UnitLine("S", "D", new Text("政策課", "Policy Section"))),
                lines));
        var section = units.tree().stream()
                .filter(unit -> unit.code().equals("S"))
                .findFirst()
                .orElseThrow();
        return new Town(id, section.id(), people);
    }

    /**
     * People of role R02 in stage 3 of two sections that have nothing to do with each other; {@code head} leads the first.
     *
     * @param elsewhere staff numbers of the second section; the others belong to the first
     */
    public Map<String, Long> twoSections(Set<String> elsewhere, String... staffNos) {
        organisation();
        var since = LocalDate.of(2024, 4, 1);
        return staffing.take(new StaffList(
                List.of(
                        new StaffList.UnitLine("S", null, new Text("政策課", "Policy Section")),
                        new StaffList.UnitLine("T", null, new Text("広報課", "PR Section"))),
                Stream.of(staffNos)
                        .map(number -> new StaffList.PersonLine(
                                number,
                                new Text("名前" + number, "Name " + number),
                                "なまえ",
                                since,
                                null,
                                List.of(new StaffList.PostLine(
                                        elsewhere.contains(number) ? "T" : "S",
                                        new Text("主事", "Officer"),
                                        number.equals("head"),
                                        true,
                                        since,
                                        null,
                                        List.of(new StaffList.RoleLine("R02", 3, since))))))
                        .toList()));
    }

    private static StaffList.PersonLine person(
            String staffNo, String ja, String en, String kana, boolean head, LocalDate since) {
        var title = head ? new Text("課長", "Head of section") : new Text("主事", "Officer");
        return new StaffList.PersonLine(
                staffNo,
                new Text(ja, en),
                kana,
                since,
                null,
                List.of(new StaffList.PostLine(
                        "S", title, head, true, since, null, List.of(new StaffList.RoleLine("R02", 1, since)))));
    }

    /** Opens an account in the organisation for which the request acts; its password is {@link #PASSWORD}. */
    public String account(Long personId, Permission... permissions) {
        var login = unique("user");
        accounts.openAll(List.of(new Accounts.NewAccount(login, personId, Set.of(permissions))), password());
        return login;
    }

    /** Hashed once: a hash takes a second where the compiler that optimises is off. */
    private synchronized Accounts.InitialPassword password() {
        if (password == null) password = accounts.initial(PASSWORD);
        return password;
    }

    /** Moves the first day of a version that waits to today. */
    @Transactional
    public void letTheDayCome(String version) {
        em.createQuery("update SkillMapVersion v set v.effectiveOn = :today where v.version = :version")
                .setParameter("today", LocalDate.now(clock))
                .setParameter("version", version)
                .executeUpdate();
    }
}
