package org.shirube.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says what no friendly server says: 550 to gone@, 554 5.7.1 to relay@, 452 to full@, and hangs up on dies@ when it has the whole mail. */
class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;

    RefusingServer() throws IOException {
        socket = new ServerSocket(0);
        var talk = new Thread(this::talk, "refusing-smtp");
        talk.setDaemon(true);
        talk.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void talk() {
        try (var client = socket.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 here");
            boolean dies = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) dies = line.contains("dies@");
                if (line.equals("DATA")) {
                    say(client, "354 go on");
                    while (!".".equals(line)) line = in.readLine();
                    if (dies) return;
                    say(client, "250 taken");
                } else if (line.contains("gone@")) {
                    say(client, "550 5.1.1 no such user");
                } else if (line.startsWith("RCPT") && line.contains("relay@")) {
                    say(client, "554 5.7.1 Relay access denied");
                } else if (line.contains("full@")) {
                    say(client, "452 4.2.2 mailbox full");
                } else {
                    say(client, "250 yes");
                }
            }
        } catch (IOException closed) {
            return; // the test is over
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
