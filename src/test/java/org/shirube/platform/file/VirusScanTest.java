package org.shirube.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shirube.ScanDaemon;

class VirusScanTest {
    @Test
    void aFileOfSeveralPartsIsFoundClean() throws IOException {
        try (var daemon = new ScanDaemon()) {
            assertThat(VirusScan.of(new byte[200_000]).isClean()).isTrue();
            assertThat(daemon.asked()).isEqualTo(1);
        }
    }

    @Test
    void whatIsFoundBehindTheFirstPartIsNamed() throws IOException {
        var content = (" ".repeat(100_000) + ScanDaemon.EICAR).getBytes(StandardCharsets.US_ASCII);
        try (var daemon = new ScanDaemon()) {
            assertThat(VirusScan.of(content).found()).isEqualTo("Eicar-Test-Signature");
            assertThat(daemon.asked()).isEqualTo(1);
        }
    }

    @Test
    void aDaemonThatRefusesOrIsAwayGivesNoVerdict() throws IOException {
        try (var daemon = new ScanDaemon()) {
            assertThatThrownBy(() -> VirusScan.of(new byte[1_100_000]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("size limit");
            daemon.stop();
            assertThatThrownBy(() -> VirusScan.of(new byte[10])).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAnswerThatNobodyKnowsIsNoVerdict() {
        assertThatThrownBy(() -> VirusScan.verdict("")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> VirusScan.verdict("UNKNOWN COMMAND")).isInstanceOf(IOException.class);
    }

    @Test
    void withoutASettingNothingIsAsked() {
        assertThat(VirusScan.isOn()).isFalse();
    }
}
