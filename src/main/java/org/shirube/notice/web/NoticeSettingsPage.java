package org.shirube.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shirube.notice.MailChoiceRow;
import org.shirube.notice.MailChoices;
import org.shirube.notice.NoticeKind;
import org.shirube.notice.Rhythm;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Behind {@code /notice/settings.xhtml}: one's own address, language and rhythms. */
@Named
@ViewScoped
public class NoticeSettingsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private MailChoices choices;

    @Inject
    private ActiveLocale locale;

    @Inject
    private CurrentUser user;

    @Inject
    private Say say;

    private MailChoiceRow kept;
    private String address;
    private String language;
    private final Map<String, String> rhythms = new LinkedHashMap<>();

    @PostConstruct
    void open() {
        kept = choices.own().orElse(null);
        address = kept == null ? null : kept.address();
        language = kept == null ? locale.getLanguage() : kept.language();
        for (var subject : NoticeKind.Subject.values()) {
            var rhythm = kept == null
                    ? subject == NoticeKind.Subject.EXPIRY ? Rhythm.WEEKLY : Rhythm.DAILY
                    : kept.rhythms().get(subject);
            rhythms.put(subject.name(), rhythm.name());
        }
    }

    public String save() {
        var wanted = new EnumMap<NoticeKind.Subject, Rhythm>(NoticeKind.Subject.class);
        rhythms.forEach((subject, rhythm) -> wanted.put(NoticeKind.Subject.valueOf(subject), Rhythm.valueOf(rhythm)));
        return say.done(() -> choices.choose(address, language, wanted), "notice.settingsSaved")
                ? "/notice/settings.xhtml?faces-redirect=true"
                : null;
    }

    /** Those for which there is something to choose. */
    public List<String> getSubjects() {
        return java.util.Arrays.stream(NoticeKind.Subject.values())
                .filter(subject -> subject != NoticeKind.Subject.ASSESSMENT)
                .filter(subject -> subject != NoticeKind.Subject.TEAM || user.is(Permission.MANAGER))
                .map(Enum::name)
                .toList();
    }

    public boolean isOn() {
        return choices.isOn();
    }

    public MailChoiceRow getKept() {
        return kept;
    }

    public Map<String, String> getRhythms() {
        return rhythms;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
