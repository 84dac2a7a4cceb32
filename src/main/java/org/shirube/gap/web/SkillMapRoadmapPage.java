package org.shirube.gap.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.gap.Gate;
import org.shirube.gap.GateConfirmation;
import org.shirube.gap.Gates;
import org.shirube.gap.Roadmap;
import org.shirube.gap.Roadmaps;
import org.shirube.gap.RoleWishes;
import org.shirube.gap.WishRow;
import org.shirube.organisation.HeldRole;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /skillmap/roadmap.xhtml}: a job role as my own way; here because it compares levels with targets. */
@Named
@RequestScoped
public class SkillMapRoadmapPage {
    private static final String SELF = "/skillmap/roadmap.xhtml?faces-redirect=true&includeViewParams=true";

    @Inject
    private Roadmaps roadmaps;

    @Inject
    private Gates gates;

    @Inject
    private RoleWishes wishes;

    @Inject
    private Courses courses;

    @Inject
    private SkillMaps maps;

    @Inject
    private Say say;

    private String code;
    private Integer number;
    private Roadmaps.Own own;
    private WishRow wish;
    private String wished;
    private Roadmap way;
    private Roadmap.Stage stage;
    private List<Gate> gatesOfWay = List.of();
    private List<JobRole> route = List.of();
    private Map<String, List<Course>> teaching;

    @PostConstruct
    void begin() { // decides which parts and buttons there are, so before an answer to them is looked at
        own = roadmaps.own();
        wish = wishes.own().orElse(null);
        wished = wish == null ? null : wish.roleCode();
    }

    public void open() {
        if (code == null) code = own.mainRole();
        way = own.to(code).orElseThrow(() -> new NotFound("job role"));
        if (number == null) number = own.held().getOrDefault(code, 1);
        stage = way.stage(number);
        number = stage.number();
        gatesOfWay = gates.own(way);
        if (!own.held().containsKey(code)) route = own.routeTo(code);
        if (wished == null) wished = code;
        teaching = new HashMap<>();
        for (var course : courses.catalogue()) {
            for (var outcome : course.outcomes())
                teaching.computeIfAbsent(outcome.skill(), skill -> new java.util.ArrayList<>())
                        .add(course);
        }
    }

    /** Who asks the role that is looked at of the reader, and since when; empty for another role. */
    public List<HeldRole> getAskers() {
        return own.askers().stream()
                .filter(role -> role.roleCode().equals(code))
                .toList();
    }

    public String wish() {
        wishes.wish(wished);
        say.info("gap.wishRegistered");
        return SELF;
    }

    public String share() {
        wishes.share();
        say.info("gap.wishShared");
        return SELF;
    }

    public String keepPrivate() {
        wishes.keepPrivate();
        say.info("gap.wishPrivate");
        return SELF;
    }

    public String drop() {
        wishes.drop();
        say.info("gap.wishDropped");
        return SELF;
    }

    /** What shows the target, or the nearest lower level that is described. */
    public Text behaviour(Roadmap.Item item) {
        return item.skill().behaviour(item.target()).orElse(null);
    }

    /** Courses that teach the skill, those in preparation last; two at most, more would hide them. */
    public List<Course> courses(Roadmap.Item item) {
        return teaching.getOrDefault(item.skill().code(), List.of()).stream()
                .sorted(java.util.Comparator.comparing((Course course) -> !course.isPublished()))
                .limit(2)
                .toList();
    }

    /** The role's own courses that are there; none before the page is opened. */
    public List<Course> getPath() {
        if (way == null) return List.of();
        return way.role().courses().stream()
                .map(courses::find)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    /** The gate of a stage of the role that is looked at. */
    public Gate gate(int one) {
        return gatesOfWay.get(one - 1);
    }

    /** Nobody takes back a confirmation about oneself. */
    public boolean withdrawable(GateConfirmation one) {
        return false;
    }

    /** Of a skill or a course, as a gate's condition names it. */
    public Text nameOf(String one) {
        return own.map()
                .skill(one)
                .map(skill -> skill.name())
                .or(() -> courses.find(one).map(Course::title))
                .orElse(Text.same(one));
    }

    public boolean isHeld(String role) {
        return own.held().containsKey(role);
    }

    public boolean isHeldStage(int one) {
        return Integer.valueOf(one).equals(own.held().get(code));
    }

    public Text roleName(String role) {
        return own.map().role(role).map(JobRole::name).orElse(Text.same(role));
    }

    /** Roles to wish for; also when an answer comes back and nothing else is loaded. */
    public List<JobRole> getChoices() {
        return maps.current().roles();
    }

    /** My wish; null for none. */
    public WishRow getWish() {
        return wish;
    }

    public SkillMap getMap() {
        return own.map();
    }

    public List<Roadmap> getWays() {
        return own.ways();
    }

    public Roadmap getWay() {
        return way;
    }

    public Roadmap.Stage getStage() {
        return stage;
    }

    public List<JobRole> getRoute() {
        return route;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getWished() {
        return wished;
    }

    public void setWished(String wished) {
        this.wished = wished;
    }
}
