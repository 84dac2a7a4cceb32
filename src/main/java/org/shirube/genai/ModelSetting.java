package org.shirube.genai;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.shirube.platform.error.RuleBroken;

/** The language model of one organisation. */
@Entity
@Table(name = "model_setting")
public class ModelSetting {
    static final int LONGEST_PATIENCE = 300;
    static final int SHORTEST_PATIENCE = 5;
    static final int MOST_A_DAY = 1000;
    private static final int LONGEST_WORDS = 20_000;
    private static final int MOST_WORDS = 1000;
    private static final int LONGEST_ADDRESS = 400;
    private static final int LONGEST_MODEL = 200;

    @Id
    @Column(name = "organisation_id")
    private Long organisationId;

    @Version
    private int version;

    private boolean active;
    private String endpoint = "";
    private String model = "";

    @Column(name = "with_key")
    private boolean withKey;

    private int seconds;

    @Column(name = "a_day")
    private int aDay;

    private String policy;
    private String words = "";

    protected ModelSetting() {} // JPA

    ModelSetting(long organisationId) {
        this.organisationId = organisationId;
    }

    /** @param hosts that the operator of the server has named @param hasKey whether the environment holds one */
    void become(ModelSettingRow wanted, List<String> hosts, boolean hasKey) {
        if (wanted.active()) requireReachable(wanted, hosts, hasKey);
        if (wanted.endpoint().length() > LONGEST_ADDRESS || wanted.model().length() > LONGEST_MODEL)
            throw new RuleBroken("genai.setting.tooLong");
        if (wanted.seconds() < SHORTEST_PATIENCE || wanted.seconds() > LONGEST_PATIENCE)
            throw new RuleBroken("genai.setting.seconds", SHORTEST_PATIENCE, LONGEST_PATIENCE);
        if (wanted.aDay() < 1 || wanted.aDay() > MOST_A_DAY) throw new RuleBroken("genai.setting.aDay", MOST_A_DAY);
        if (wanted.words().length() > LONGEST_WORDS || wanted.wordList().size() > MOST_WORDS)
            throw new RuleBroken("genai.setting.words", MOST_WORDS, LONGEST_WORDS);
        active = wanted.active();
        endpoint = wanted.endpoint();
        model = wanted.model();
        withKey = wanted.withKey();
        seconds = wanted.seconds();
        aDay = wanted.aDay();
        policy = wanted.policy().line();
        words = String.join("\n", wanted.wordList());
    }

    private static void requireReachable(ModelSettingRow wanted, List<String> hosts, boolean hasKey) {
        if (wanted.model().isBlank()) throw new RuleBroken("genai.setting.modelMissing");
        if (!isAllowed(wanted.endpoint(), hosts)) throw new RuleBroken("genai.setting.endpoint");
        if (wanted.withKey() && !hasKey) throw new RuleBroken("genai.setting.keyMissing");
    }

    /** Whether it is an address of the web on one of the hosts; nothing else of this network may be reached from here. */
    static boolean isAllowed(String endpoint, List<String> hosts) {
        try {
            var uri = URI.create(endpoint);
            if (uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getQuery() != null
                    || uri.getFragment() != null) return false;
            var port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && (hosts.contains(uri.getHost()) || hosts.contains(uri.getHost() + ":" + port));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** @param setting as in SHIRUBE_MODEL_HOSTS */
    static List<String> hosts(String setting) {
        return Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
    }

    int version() {
        return version;
    }

    ModelSettingRow row() {
        return new ModelSettingRow(
                version, active, endpoint, model, withKey, seconds, aDay, GuardPolicy.ofLine(policy), words);
    }
}
