package org.shirube.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Half a mail server is none, and says so. */
class SettingTest {
    private final List<String> set = new ArrayList<>();

    @AfterEach
    void forget() {
        set.forEach(System::clearProperty);
    }

    private List<String> problems(Map<Setting, String> given) {
        given.forEach((setting, text) -> {
            System.setProperty(setting.key(), text);
            set.add(setting.key());
        });
        return Setting.problems();
    }

    @Test
    void aWholeMailServerIsWell() {
        assertThat(problems(Map.of(
                        Setting.MAIL_HOST, "mail.town.example",
                        Setting.MAIL_FROM, "shirube@town.example",
                        Setting.BASE_URL, "https://shirube.example")))
                .isEmpty();
    }

    @Test
    void aServerWithoutSenderAndAddressOfLinksIsRefused() {
        assertThat(problems(Map.of(Setting.MAIL_HOST, "mail.town.example", Setting.MAIL_USER, "shirube")))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("SHIRUBE_MAIL_FROM"))
                .anyMatch(problem -> problem.contains("SHIRUBE_BASE_URL"))
                .anyMatch(problem -> problem.contains("SHIRUBE_MAIL_PASSWORD"));
    }

    @Test
    void settingsOfNoServerAreRefused() {
        assertThat(problems(Map.of(Setting.MAIL_FROM, "shirube@town.example", Setting.MAIL_TLS, "none")))
                .containsExactlyInAnyOrder(
                        "SHIRUBE_MAIL_FROM is set but SHIRUBE_MAIL_HOST is not: set both, or neither.",
                        "SHIRUBE_MAIL_TLS is set but SHIRUBE_MAIL_HOST is not: set both, or neither.");
    }

    @Test
    void aWordThatNobodyKnowsIsRefused() {
        assertThat(problems(Map.of(
                        Setting.MAIL_HOST, "mail.town.example",
                        Setting.MAIL_FROM, "shirube@town.example",
                        Setting.BASE_URL, "https://shirube.example",
                        Setting.MAIL_TLS, "yes",
                        Setting.MAIL_PORT, "0")))
                .hasSize(2);
    }
}
