package org.shirube.notice;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.Pattern;
import org.shirube.platform.config.Setting;

/**
 * The SMTP server of the installation.
 *
 * @param user null where it asks for none, as is the password
 * @param security {@code starttls}, {@code tls} or {@code none}
 * @param base address of the installation, without a slash at the end: links begin with it
 */
record MailServer(String host, int port, String user, String password, String from, String security, String base) {
    private static final int SECONDS_TO_WAIT = 20;

    /** An answer of SMTP at the beginning of a line: 4xx is for now, 5xx for good. */
    private static final Pattern ANSWER = Pattern.compile("(?m)^([45])\\d\\d[ -]");

    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d");

    static boolean isSet() {
        return Setting.MAIL_HOST.isSet();
    }

    static MailServer ofSettings() {
        return new MailServer(
                Setting.MAIL_HOST.value(),
                Integer.parseInt(Setting.MAIL_PORT.value()),
                Setting.MAIL_USER.isSet() ? Setting.MAIL_USER.value() : null,
                Setting.MAIL_USER.isSet() ? Setting.MAIL_PASSWORD.value() : null,
                Setting.MAIL_FROM.value(),
                Setting.MAIL_TLS.value(),
                Setting.BASE_URL.value().replaceFirst("/$", ""));
    }

    /** What became of a mail. */
    enum Outcome {
        TAKEN,
        /** The server says that it may take it another time. */
        NOT_NOW,
        /** The server takes nothing for this address. */
        NEVER,
        /** The line broke before anything of this mail was said. */
        LINE_LOST,
        /** The line broke after the mail was handed over. */
        UNKNOWN
    }

    /** @param words of the server; empty when it took the mail */
    record Answer(Outcome outcome, String words) {}

    /** Nobody answers there, or the account is refused: no mail is at fault. */
    static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1;

        Unreachable(MessagingException cause) {
            super(said(cause), cause);
        }
    }

    /** Opens one line for several mails. */
    Line connect() throws Unreachable {
        var session = Session.getInstance(properties());
        try {
            var transport = session.getTransport(security.equals("tls") ? "smtps" : "smtp");
            transport.connect(host, port, user, password);
            return new Line(session, transport, from);
        } catch (MessagingException failed) {
            throw new Unreachable(failed);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            var key = "mail." + protocol + ".";
            properties.put(key + "auth", Boolean.toString(user != null));
            properties.put(key + "connectiontimeout", Integer.toString(SECONDS_TO_WAIT * 1000));
            properties.put(key + "timeout", Integer.toString(SECONDS_TO_WAIT * 1000));
            properties.put(key + "writetimeout", Integer.toString(SECONDS_TO_WAIT * 1000));
            properties.put(key + "ssl.checkserveridentity", "true");
        }
        if (security.equals("starttls")) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        }
        properties.put("mail.mime.charset", "UTF-8");
        return properties;
    }

    /** An open line; not for several threads. */
    static final class Line implements AutoCloseable {
        private final Session session;
        private final Transport transport;
        private final String from;

        private Line(Session session, Transport transport, String from) {
            this.session = session;
            this.transport = transport;
            this.from = from;
        }

        /** @param id stays the same when the mail is tried again */
        Answer send(String to, String id, Instant at, Digest digest) {
            Message message;
            Address[] recipient;
            try {
                recipient = new Address[] {new InternetAddress(to)};
                message = message(recipient[0], id, at, digest);
            } catch (MessagingException malformed) {
                return new Answer(Outcome.NOT_NOW, said(malformed)); // addresses are checked: it is the sender's
            }
            if (!transport.isConnected()) return new Answer(Outcome.LINE_LOST, "");
            try {
                transport.sendMessage(message, recipient);
                return new Answer(Outcome.TAKEN, "");
            } catch (AuthenticationFailedException refused) {
                return new Answer(Outcome.LINE_LOST, said(refused));
            } catch (SendFailedException refused) {
                var invalid = refused.getInvalidAddresses();
                return judged(said(refused), invalid != null && invalid.length > 0);
            } catch (MessagingException failed) {
                return judged(said(failed), false);
            }
        }

        private Message message(Address to, String id, Instant at, Digest digest) throws MessagingException {
            var message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, to);
            message.setSubject(digest.subject(), StandardCharsets.UTF_8.name());
            message.setHeader(
                    "Date",
                    java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            at.atZone(java.time.ZoneId.of(Setting.ZONE.value()))));
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday reply
            var plain = new MimeBodyPart();
            plain.setText(digest.plain(), StandardCharsets.UTF_8.name());
            var html = new MimeBodyPart();
            html.setText(digest.html(), StandardCharsets.UTF_8.name(), "html");
            message.setContent(new MimeMultipart("alternative", plain, html));
            message.saveChanges();
            return message;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                return; // it was going anyway
            }
        }
    }

    /**
     * By the server's own words. An address is dead only if the server says 5xx about it, and not for a reason of policy (5.7.x):
     * a server that lets nobody relay would otherwise kill every address of a body in one morning. Without an answer the line
     * broke while or after the mail was handed over.
     *
     * @param ofRecipient whether the answer was to the address
     */
    private static Answer judged(String words, boolean ofRecipient) {
        var answers =
                ANSWER.matcher(words).results().map(found -> found.group(1)).toList();
        if (answers.isEmpty()) return new Answer(Outcome.UNKNOWN, words);
        boolean dead = ofRecipient
                && answers.stream().allMatch("5"::equals)
                && !POLICY.matcher(words).find();
        return new Answer(dead ? Outcome.NEVER : Outcome.NOT_NOW, words);
    }

    private static String said(MessagingException failed) {
        var words = new StringBuilder();
        for (Exception at = failed;
                at != null;
                at = at instanceof MessagingException one ? one.getNextException() : null) {
            var message = at.getMessage();
            if (message != null && words.indexOf(message.strip()) < 0) {
                words.append(words.isEmpty() ? "" : "\n").append(message.strip());
            }
        }
        return words.isEmpty() ? failed.getClass().getSimpleName() : words.toString();
    }
}
