package org.shirube.skillmap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shirube.organisation.HandoverRow;
import org.shirube.organisation.Handovers;
import org.shirube.organisation.Layer;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.PostRow;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.RoleRow;
import org.shirube.organisation.Transfers;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /organisation/person.xhtml}; stands here because it names job roles, which organisation does not know. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private People people;

    @Inject
    private Transfers transfers;

    @Inject
    private Handovers handovers;

    @Inject
    private Units units;

    @Inject
    private RoleAssignments assignments;

    @Inject
    private SkillMaps maps;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Say say;

    private long id;
    private PersonRow person;
    private List<PostRow> posts;
    private List<RoleRow> roles;
    private List<HandoverRow> notes;
    private String note;
    private List<UnitRow> tree;
    private Map<String, Text> roleNames;
    private LocalDate today;

    private Long unitId;
    private String titleJa;
    private String titleEn;
    private boolean head;
    private LocalDate movesOn;

    private Long secondUnitId;
    private String secondTitleJa;
    private String secondTitleEn;
    private boolean secondHead;
    private LocalDate secondFrom;
    private LocalDate secondUntil;
    private LocalDate postEndsOn;

    private String roleCode;
    private int stage = 1;
    private LocalDate rolesFrom;
    private LocalDate endsOn;

    public void open() {
        today = LocalDate.now(clock);
        person = people.of(id);
        posts = people.posts(id);
        roles = assignments.historyOf(id);
        tree = units.tree();
        roleNames = new LinkedHashMap<>();
        maps.current().roles().forEach(role -> roleNames.put(role.code(), role.name()));
        unitId = person.unitId();
        titleJa = person.title().ja();
        titleEn = person.title().en();
        notes = user.is(Permission.HR) ? handovers.of(id) : List.of(); // the administrator runs the office without them
        movesOn = today;
        rolesFrom = today;
        endsOn = today;
        secondUnitId = person.unitId();
        secondFrom = today;
        postEndsOn = today;
    }

    public String transfer() {
        return done("organisation.transferred", () -> {
            transfers.move(id, unitId, new Text(said(titleJa), said(titleEn)), head, movesOn);
        });
    }

    public boolean isNoteWritable() {
        return user.is(Permission.HR);
    }

    public String writeNote() {
        return done("organisation.noteWritten", () -> handovers.write(id, note));
    }

    public String addPost() {
        return done("organisation.postAdded", () -> {
            var title = new Text(
                    said(secondTitleJa), said(secondTitleEn).isEmpty() ? said(secondTitleJa) : said(secondTitleEn));
            if (title.ja().isEmpty()) throw new RuleBroken("organisation.titleMissing");
            people.addSecondPost(id, secondUnitId, title, secondHead, secondFrom, secondUntil);
        });
    }

    /** Only a second post: the main one ends by a transfer or with the person's leaving. */
    public boolean canEndPost(PostRow post) {
        return !post.main() && !post.endedBy(today);
    }

    public boolean isAnyPostToEnd() {
        return posts.stream().anyMatch(this::canEndPost);
    }

    public String endPost(long postId) {
        return done("organisation.postEnded", () -> people.endPost(postId, postEndsOn));
    }

    public String assign() {
        return done("organisation.roleAssigned", () -> {
            var role = maps.current().role(roleCode).orElseThrow(() -> new NotFound("job role"));
            if (stage < 1 || stage > role.stages().size())
                throw new RuleBroken(
                        "skillmap.noSuchStage", role.name(), role.stages().size());
            assignments.assign(Layer.PERSON, id, role.code(), stage, rolesFrom);
        });
    }

    public String end(long assignmentId) {
        return done("organisation.roleEnded", () -> assignments.end(assignmentId, endsOn));
    }

    private String done(String message, Runnable act) {
        try {
            act.run();
            say.info(message, person.name());
            return "/organisation/person.xhtml?faces-redirect=true&id=" + id;
        } catch (RuleBroken refused) {
            say.refused(refused);
        } catch (OptimisticLockException elsewhere) {
            say.changedElsewhere();
        }
        return null;
    }

    private static String said(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Unit roles and the organisation's end elsewhere: they are not this person's alone. */
    public boolean canEnd(RoleRow role) {
        return role.layer() == Layer.PERSON && !role.endedBy(today);
    }

    public boolean isAnyToEnd() {
        return roles.stream().anyMatch(this::canEnd);
    }

    public String indented(UnitRow unit, String name) {
        return "\u3000".repeat(Math.max(0, UnitRow.lineOf(unit.path()).size() - 1)) + name;
    }

    public Text roleName(String code) {
        return roleNames.getOrDefault(code, Text.same(code));
    }

    /** The most stages that any role has, for the choice. */
    public int getStages() {
        return maps.current().roles().stream()
                .map(JobRole::stages)
                .mapToInt(List::size)
                .max()
                .orElse(1);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public PersonRow getPerson() {
        return person;
    }

    public List<PostRow> getPosts() {
        return posts;
    }

    public List<RoleRow> getRoles() {
        return roles;
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    public List<HandoverRow> getNotes() {
        return notes;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Map<String, Text> getRoleNames() {
        return roleNames;
    }

    public LocalDate getToday() {
        return today;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getTitleJa() {
        return titleJa;
    }

    public void setTitleJa(String titleJa) {
        this.titleJa = titleJa;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public boolean isHead() {
        return head;
    }

    public void setHead(boolean head) {
        this.head = head;
    }

    public LocalDate getMovesOn() {
        return movesOn;
    }

    public void setMovesOn(LocalDate movesOn) {
        this.movesOn = movesOn;
    }

    public String getRoleCode() {
        return roleCode;
    }

    public void setRoleCode(String roleCode) {
        this.roleCode = roleCode;
    }

    public int getStage() {
        return stage;
    }

    public void setStage(int stage) {
        this.stage = stage;
    }

    public LocalDate getRolesFrom() {
        return rolesFrom;
    }

    public void setRolesFrom(LocalDate rolesFrom) {
        this.rolesFrom = rolesFrom;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public Long getSecondUnitId() {
        return secondUnitId;
    }

    public void setSecondUnitId(Long secondUnitId) {
        this.secondUnitId = secondUnitId;
    }

    public String getSecondTitleJa() {
        return secondTitleJa;
    }

    public void setSecondTitleJa(String secondTitleJa) {
        this.secondTitleJa = secondTitleJa;
    }

    public String getSecondTitleEn() {
        return secondTitleEn;
    }

    public void setSecondTitleEn(String secondTitleEn) {
        this.secondTitleEn = secondTitleEn;
    }

    public boolean isSecondHead() {
        return secondHead;
    }

    public void setSecondHead(boolean secondHead) {
        this.secondHead = secondHead;
    }

    public LocalDate getSecondFrom() {
        return secondFrom;
    }

    public void setSecondFrom(LocalDate secondFrom) {
        this.secondFrom = secondFrom;
    }

    public LocalDate getSecondUntil() {
        return secondUntil;
    }

    public void setSecondUntil(LocalDate secondUntil) {
        this.secondUntil = secondUntil;
    }

    public LocalDate getPostEndsOn() {
        return postEndsOn;
    }

    public void setPostEndsOn(LocalDate postEndsOn) {
        this.postEndsOn = postEndsOn;
    }
}
