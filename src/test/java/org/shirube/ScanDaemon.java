package org.shirube;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.shirube.platform.config.Setting;

/** Speaks the command INSTREAM of clamd on this machine, and finds the test file of EICAR. */
public final class ScanDaemon implements AutoCloseable {
    /** The harmless file that every scanner reports; in two halves, so that none reports this one. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int LARGEST = 1_000_000;

    private final ServerSocket server;
    private final AtomicInteger asked = new AtomicInteger();
    private final Thread listening = new Thread(this::listen);

    public ScanDaemon() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        System.setProperty(Setting.CLAMAV_HOST.key(), "127.0.0.1");
        System.setProperty(Setting.CLAMAV_PORT.key(), "" + server.getLocalPort());
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                answer(caller);
            } catch (IOException closed) {
                // the caller went away, or the test is over
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        var command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) return;
        asked.incrementAndGet();
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) content.write(in.readNBytes(length));
        var answer = content.size() > LARGEST
                ? "INSTREAM size limit exceeded. ERROR"
                : content.toString(StandardCharsets.US_ASCII).contains(EICAR)
                        ? "stream: Eicar-Test-Signature FOUND"
                        : "stream: OK";
        caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** How many files it was asked about. */
    public int asked() {
        return asked.get();
    }

    /** Goes away, and stays the one that is set up. */
    public void stop() throws IOException {
        server.close();
        try {
            listening.join(); // a call that came before its end would still be answered
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        System.clearProperty(Setting.CLAMAV_HOST.key());
        System.clearProperty(Setting.CLAMAV_PORT.key());
    }
}
