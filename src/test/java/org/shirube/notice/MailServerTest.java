package org.shirube.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.platform.i18n.Text;

/** Sending to a real SMTP server. */
class MailServerTest {
    private static final Digest DIGEST = Digest.of(
            List.of(
                    new Digest.Line(NoticeKind.SELF_DUE, 1, LocalDate.of(2026, 11, 27)),
                    new Digest.Line(NoticeKind.TEAM_SELF_LATE, 5, null)),
            new Text("あけぼの市 & 役所", "Akebono City"),
            "https://shirube.example",
            Locale.JAPANESE);

    private static final String BASE = "https://shirube.example";

    private GreenMail greenMail;

    @BeforeEach
    void start() {
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    private MailServer server(String user, String password) {
        return new MailServer(
                "127.0.0.1", greenMail.getSmtp().getPort(), user, password, "shirube@town.example", "none", BASE);
    }

    private static MailServer.Answer send(MailServer.Line line, String to) {
        return line.send(to, "<1@shirube.example>", Instant.parse("2026-11-23T00:00:00Z"), DIGEST);
    }

    @Test
    void aMailHoldsCountsDaysAndLinksInBothForms() throws Exception {
        try (var line = server(null, null).connect()) {
            assertThat(send(line, "sato@town.example").outcome()).isEqualTo(MailServer.Outcome.TAKEN);
        }
        var message = greenMail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("しるべ：お知らせ 2件（最も近い期限 11月27日(金)）");
        assertThat(message.getHeader("Message-ID")).containsExactly("<1@shirube.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getAllRecipients()).hasSize(1);
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("あけぼの市 & 役所", "自己評価がまだ提出されていません。期限 11月27日(金)")
                .contains("自己評価をまだ提出していない部下：5人。")
                .contains("https://shirube.example/assessment/self.xhtml");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("あけぼの市 &amp; 役所", "<a href=\"https://shirube.example/assessment/self.xhtml\">開く</a>")
                .doesNotContain("<img", "http://");
    }

    @Test
    void oneLineCarriesSeveralMails() throws Exception {
        try (var line = server(null, null).connect()) {
            for (var name : List.of("one", "two", "three")) send(line, name + "@town.example");
        }
        assertThat(greenMail.getReceivedMessages()).hasSize(3);
    }

    @Test
    void whatTheServerCannotTakeNowIsTriedAgainAndTheLineGoesOn() throws Exception {
        var refuse = new java.util.concurrent.atomic.AtomicBoolean(true);
        greenMail.getManagers().getUserManager().setMessageDeliveryHandler((message, to) -> {
            if (refuse.getAndSet(false)) throw new jakarta.mail.MessagingException("mailbox is locked");
            return greenMail.getManagers().getUserManager().getUserByEmail(to.getEmail()) == null
                    ? greenMail.getManagers().getUserManager().createUser(to.getEmail(), to.getEmail(), "x")
                    : greenMail.getManagers().getUserManager().getUserByEmail(to.getEmail());
        });
        try (var line = server(null, null).connect()) {
            assertThat(send(line, "sato@town.example"))
                    .returns(MailServer.Outcome.NOT_NOW, MailServer.Answer::outcome)
                    .satisfies(answer -> assertThat(answer.words()).startsWith("451"));
            assertThat(send(line, "sato@town.example").outcome()).isEqualTo(MailServer.Outcome.TAKEN);
        }
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        try (var refusing = new RefusingServer();
                var line = new MailServer("127.0.0.1", refusing.port(), null, null, "a@town.example", "none", BASE)
                        .connect()) {
            assertThat(send(line, "gone@town.example"))
                    .returns(MailServer.Outcome.NEVER, MailServer.Answer::outcome)
                    .satisfies(answer -> assertThat(answer.words()).contains("550 5.1.1 no such user"));
            assertThat(send(line, "full@town.example").outcome()).isEqualTo(MailServer.Outcome.NOT_NOW);
            assertThat(send(line, "relay@town.example").outcome())
                    .as("the server's policy is not the address's fault")
                    .isEqualTo(MailServer.Outcome.NOT_NOW);
            assertThat(send(line, "dies@town.example").outcome())
                    .as("the line broke after the mail was handed over")
                    .isEqualTo(MailServer.Outcome.UNKNOWN);
            assertThat(send(line, "next@town.example").outcome()).isEqualTo(MailServer.Outcome.LINE_LOST);
        }
    }

    @Test
    void aWrongAccountAndASilentServerAreNoMailsFault() {
        greenMail.setUser("shirube@town.example", "shirube", "right");
        greenMail.getManagers().getUserManager().setAuthRequired(true);
        assertThatThrownBy(() -> server("shirube", "wrong").connect()).isInstanceOf(MailServer.Unreachable.class);
        greenMail.stop();
        var gone = new MailServer("127.0.0.1", 1, null, null, "a@town.example", "none", BASE);
        assertThatThrownBy(gone::connect).isInstanceOf(MailServer.Unreachable.class);
    }

    @Test
    void withoutStarttlsNothingIsSentWhereItIsAskedFor() {
        var plain = new MailServer(
                "127.0.0.1", greenMail.getSmtp().getPort(), null, null, "a@town.example", "starttls", BASE);
        assertThatThrownBy(plain::connect).isInstanceOf(MailServer.Unreachable.class);
    }
}
