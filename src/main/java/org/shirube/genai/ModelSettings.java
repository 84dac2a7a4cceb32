package org.shirube.genai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shirube.platform.config.Setting;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Whether and how the organisation asks a language model. Off until an administrator turns it on. */
@ApplicationScoped
@Transactional
public class ModelSettings {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /** One statement. */
    @Allowed(Permission.ADMINISTRATOR)
    public ModelSettingRow own() {
        return current();
    }

    /** Whether it may be asked now. One statement, none where the operator of the server has named no host. */
    @Allowed
    public boolean isOn() {
        return !hosts().isEmpty() && isUsable(current());
    }

    /**
     * @param wanted its version is that of what was read
     * @throws org.shirube.platform.error.RuleBroken genai.setting.*
     * @throws OptimisticLockException when somebody else saved meanwhile
     */
    @Allowed(Permission.ADMINISTRATOR)
    public void save(ModelSettingRow wanted) {
        var setting = em.find(ModelSetting.class, user.organisationId());
        if ((setting == null ? 0 : setting.version()) != wanted.version()) throw new OptimisticLockException();
        var isNew = setting == null;
        if (isNew) setting = new ModelSetting(user.organisationId());
        setting.become(wanted, hosts(), key() != null);
        if (isNew) em.persist(setting);
        em.flush();
        audit.note(
                "model-setting",
                wanted.active() ? wanted.endpoint() : "off",
                (wanted.active() ? wanted.model() + ", " : "") + wanted.policy().line());
    }

    /** Where the operator of the server allows models to be; empty for nowhere. */
    public List<String> hosts() {
        return ModelSetting.hosts(Setting.MODEL_HOSTS.value());
    }

    /** The variable of the environment that holds the organisation's key. */
    @Allowed
    public String keyName() {
        return "SHIRUBE_MODEL_KEY_" + user.organisationId();
    }

    /** For the port alone: one's own organisation's, with what only it needs. */
    ModelSettingRow current() {
        var setting = em.find(ModelSetting.class, user.organisationId());
        return setting == null ? ModelSettingRow.OFF : setting.row();
    }

    boolean isUsable(ModelSettingRow setting) {
        return setting.active() && ModelSetting.isAllowed(setting.endpoint(), hosts());
    }

    /** Null where there is none. The name is fixed, so that nobody can point at another secret of the environment. */
    String key() {
        var name = keyName();
        var key = System.getProperty(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'), System.getenv(name));
        return key == null || key.isBlank() ? null : key.strip();
    }
}
