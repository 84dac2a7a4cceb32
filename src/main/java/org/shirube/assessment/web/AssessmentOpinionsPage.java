package org.shirube.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.assessment.OpinionLists;
import org.shirube.assessment.OpinionRow;
import org.shirube.assessment.Opinions;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMaps;

/**
 * Behind {@code /assessment/opinions.xhtml}: what the reader is asked about others, whom the reader names, what waits for the
 * reader's yes; one sheet to answer; and everybody asked about one person.
 */
@Named
@ViewScoped
public class AssessmentOpinionsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String SELF = "/assessment/opinions.xhtml?faces-redirect=true";
    /** What the form sends for "cannot judge". */
    private static final String CANNOT = "-";

    /** A behaviour to choose. @param sent level, or {@value #CANNOT} */
    public record Choice(String sent, Text words) implements Serializable {}

    /** A skill to answer about. */
    public record Question(String skill, Text name, List<Choice> choices) implements Serializable {}

    /** An owner who can be asked. */
    public record Owner(String role, Text roleName, PersonRow person) implements Serializable {}

    @Inject
    private Opinions opinions;

    @Inject
    private OpinionLists lists;

    @Inject
    private SkillMaps maps;

    @Inject
    private CurrentUser user;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    private Long id;
    private Long personId;

    private List<OpinionRow> mine = List.of();
    private List<OpinionRow> waiting = List.of();
    private List<OpinionRow> named = List.of();
    private boolean ownAsked;
    private boolean ownOpen;
    private List<String> ownSkills = List.of();
    private final Map<Long, PersonRow> names = new HashMap<>();

    private PersonRow person;
    private LocalDate until;
    private List<Question> questions = List.of();
    private Map<String, String> said = new HashMap<>();
    private List<OpinionRow> asked = List.of();
    private List<Owner> owners = List.of();
    private String staffNos;

    public void open() {
        if (id != null) answerAbout();
        else if (personId != null) lookAt();
        else list();
    }

    private void list() {
        if (user.is(Permission.STAFF)) {
            mine = known(lists.mine());
            lists.own().ifPresent(own -> {
                ownAsked = !own.skills().isEmpty();
                ownOpen = own.open();
                ownSkills = own.skills();
                named = known(own.asked());
            });
        }
        if (user.is(Permission.MANAGER)) waiting = known(lists.waiting());
    }

    private List<OpinionRow> known(OpinionLists.Named some) {
        names.putAll(some.names());
        return some.rows();
    }

    private void answerAbout() {
        var sheet = lists.sheet(id);
        person = sheet.person();
        until = sheet.until();
        var map = maps.current();
        questions = sheet.skills().stream()
                .map(code -> map.skill(code).orElseThrow())
                .map(skill -> {
                    var choices = new ArrayList<Choice>();
                    for (var level : map.levels()) {
                        var words = level.value() == 0
                                ? level.name()
                                : skill.behaviour(level.value()).orElse(null);
                        if (words != null) choices.add(new Choice(String.valueOf(level.value()), words));
                    }
                    choices.add(new Choice(
                            CANNOT, Text.same(Messages.of(locale.getLocale(), "assessment.opinion.cannot"))));
                    return new Question(skill.code(), skill.name(), List.copyOf(choices));
                })
                .toList();
    }

    private void lookAt() {
        var about = lists.about(personId);
        person = about.person();
        until = about.cycle().dates().reviewUntil();
        asked = known(about.asked());
        owners = about.owners().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Owner(one.getKey(), roleName(one.getKey()), one.getValue()))
                .toList();
    }

    private Text roleName(String code) {
        return maps.current().role(code).map(JobRole::name).orElse(Text.same(code));
    }

    public String propose() {
        var numbers = Arrays.stream((staffNos == null ? "" : staffNos).split("[\\s,、，]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        return say.done(() -> opinions.propose(numbers), "assessment.opinionProposed") ? SELF : null;
    }

    public String takeBack(long opinion) {
        return say.done(() -> opinions.takeBack(opinion), "assessment.opinionTakenBack") ? SELF : null;
    }

    public String agree(long opinion) {
        return say.done(() -> opinions.agree(opinion), "assessment.opinionAgreed") ? back() : null;
    }

    public String refuse(long opinion) {
        return say.done(() -> opinions.refuse(opinion), "assessment.opinionRefused") ? back() : null;
    }

    public String askOwner(String role) {
        return say.done(() -> opinions.askOwner(personId, role), "assessment.opinionAgreed") ? back() : null;
    }

    private String back() {
        return personId == null ? SELF : SELF + "&person=" + personId;
    }

    public String answer() {
        return say.done(() -> opinions.answer(id, levels()), "assessment.opinionAnswered") ? SELF : null;
    }

    private Map<String, Integer> levels() {
        var levels = new HashMap<String, Integer>();
        questions.forEach(question -> {
            var answer = said.get(question.skill());
            if (answer == null || answer.isEmpty()) return;
            levels.put(question.skill(), answer.equals(CANNOT) ? null : Integer.valueOf(answer));
        });
        return levels;
    }

    public Text nameOf(long one) {
        var known = names.get(one);
        return known == null ? Text.same("–") : known.name();
    }

    public Text unitOf(long one) {
        var known = names.get(one);
        return known == null ? Text.same("") : known.unit();
    }

    public Text skillName(String code) {
        return maps.current().skill(code).map(skill -> skill.name()).orElse(Text.same(code));
    }

    /** Self for whoever only answers and names; the team's workspace for one person's raters. */
    public String getWorkspace() {
        return personId == null ? "self" : user.is(Permission.MANAGER) ? "team" : "body";
    }

    public boolean isStaff() {
        return user.is(Permission.STAFF);
    }

    public boolean isLeader() {
        return user.is(Permission.MANAGER);
    }

    public int getMost() {
        return Opinions.MOST_PEERS;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getPersonId() {
        return personId;
    }

    public void setPersonId(Long personId) {
        this.personId = personId;
    }

    public List<OpinionRow> getMine() {
        return mine;
    }

    public List<OpinionRow> getWaiting() {
        return waiting;
    }

    public List<OpinionRow> getNamed() {
        return named;
    }

    public boolean isOwnAsked() {
        return ownAsked;
    }

    public boolean isOwnOpen() {
        return ownOpen;
    }

    public List<String> getOwnSkills() {
        return ownSkills;
    }

    public PersonRow getPerson() {
        return person;
    }

    public LocalDate getUntil() {
        return until;
    }

    public List<Question> getQuestions() {
        return questions;
    }

    public Map<String, String> getSaid() {
        return said;
    }

    public List<OpinionRow> getAsked() {
        return asked;
    }

    public List<Owner> getOwners() {
        return owners;
    }

    public String getStaffNos() {
        return staffNos;
    }

    public void setStaffNos(String staffNos) {
        this.staffNos = staffNos;
    }
}
