package org.shirube.genai.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.genai.GuardAct;
import org.shirube.genai.GuardPolicy;
import org.shirube.genai.ModelSettingRow;
import org.shirube.genai.ModelSettings;
import org.shirube.genai.Sensitive;
import org.shirube.platform.web.Say;

/** Behind {@code /genai/model.xhtml}. */
@Named
@ViewScoped
public class GenaiModelPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private ModelSettings settings;

    @Inject
    private Say say;

    private ModelSettingRow saved;
    private List<String> hosts;
    private String keyName;
    private boolean active;
    private String endpoint;
    private String model;
    private boolean withKey;
    private Integer seconds;
    private Integer aDay;
    private String words;
    /** Names of acts by kind, as the page's fields write them. */
    private final Map<String, String> acts = new HashMap<>();

    @PostConstruct
    void open() {
        saved = settings.own();
        hosts = settings.hosts();
        keyName = settings.keyName();
        active = saved.active();
        endpoint = saved.endpoint();
        model = saved.model();
        withKey = saved.withKey();
        seconds = saved.seconds();
        aDay = saved.aDay();
        words = saved.words();
        for (var kind : Sensitive.values())
            acts.put(kind.name(), saved.policy().act(kind).name());
    }

    public void save() {
        var policy = new EnumMap<Sensitive, GuardAct>(Sensitive.class);
        acts.forEach((kind, act) -> policy.put(Sensitive.valueOf(kind), GuardAct.valueOf(act)));
        var wanted = new ModelSettingRow(
                saved.version(),
                active,
                stripped(endpoint),
                stripped(model),
                withKey,
                seconds == null ? 0 : seconds,
                aDay == null ? 0 : aDay,
                new GuardPolicy(policy),
                words == null ? "" : words);
        if (say.done(() -> settings.save(wanted), active ? "genai.setting.savedOn" : "genai.setting.savedOff")) open();
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    /** Whether it is on as saved. */
    public boolean isOn() {
        return saved.active();
    }

    public List<String> getHosts() {
        return hosts;
    }

    public String getHostList() {
        return String.join(", ", hosts);
    }

    public String getKeyName() {
        return keyName;
    }

    public Sensitive[] getKinds() {
        return Sensitive.values();
    }

    public GuardAct[] getAllActs() {
        return GuardAct.values();
    }

    public Map<String, String> getActs() {
        return acts;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(String endpoint) {
        this.endpoint = endpoint;
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    public boolean isWithKey() {
        return withKey;
    }

    public void setWithKey(boolean withKey) {
        this.withKey = withKey;
    }

    public Integer getSeconds() {
        return seconds;
    }

    public void setSeconds(Integer seconds) {
        this.seconds = seconds;
    }

    public Integer getQuota() {
        return aDay;
    }

    public void setQuota(Integer aDay) {
        this.aDay = aDay;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
