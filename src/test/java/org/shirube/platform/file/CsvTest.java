package org.shirube.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void textsAreQuotedNumbersAreNotAndNullIsEmpty() {
        assertThat(Csv.line("a,b", "say \"yes\"", 12, null)).isEqualTo("\"a,b\",\"say \"\"yes\"\"\",12,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|cmd", "%0"})
    void aSpreadsheetCalculatesNothingOfIt(String text) {
        assertThat(Csv.line(text)).startsWith("\"'");
    }
}
