package org.shirube.platform.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.shirube.platform.config.Setting;

/**
 * Asks a ClamAV daemon whether a file is harmful, by the command INSTREAM of clamd (docs.clamav.net, clamd(8)).
 *
 * <p>Of our own, in sixty lines: of the clients on Maven Central one brings the runtime of Kotlin, two are under the LGPL, and
 * the others have one release each, or none for years.
 */
public final class VirusScan {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int CHUNK = 65_536;
    private static final int LONGEST_ANSWER = 1_000;

    /** @param found null when nothing was found */
    public record Verdict(String found) {
        public boolean isClean() {
            return found == null;
        }
    }

    private VirusScan() {}

    /** Whether a daemon is set up; without one nothing is scanned. */
    public static boolean isOn() {
        return Setting.CLAMAV_HOST.isSet();
    }

    /** @throws IOException when the daemon cannot be reached, does not answer, or does not take the file */
    public static Verdict of(byte[] content) throws IOException {
        var daemon = new InetSocketAddress(Setting.CLAMAV_HOST.value(), Integer.parseInt(Setting.CLAMAV_PORT.value()));
        try (var socket = new Socket()) {
            socket.connect(daemon, CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += CHUNK) {
                int length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            var answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            return verdict(answer.replace("\0", "").strip());
        }
    }

    /** {@code stream: OK}, {@code stream: Eicar-Test-Signature FOUND}, or what went wrong. */
    static Verdict verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) return new Verdict(null);
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND"))
            return new Verdict(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        throw new IOException("clamd says: " + (answer.isEmpty() ? "nothing" : answer));
    }
}
