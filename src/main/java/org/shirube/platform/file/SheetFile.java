package org.shirube.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Tables out of a file that somebody made: Excel, or text with separators in whatever encoding. */
public final class SheetFile {
    private SheetFile() {}

    /**
     * Reads no more than the limits allow.
     *
     * @return the visible sheets; a text file has one, named as the file
     * @throws UnreadableFile too large, damaged, in an unknown encoding, or of a kind that we do not read
     */
    public static List<Sheet> read(String name, InputStream in, SheetLimits limits) throws UnreadableFile {
        byte[] bytes;
        try {
            bytes = in.readNBytes(limits.bytes() + 1);
        } catch (IOException broken) {
            throw new UnreadableFile(name, 0, "broken");
        }
        if (bytes.length > limits.bytes()) throw new UnreadableFile(name, 0, "tooLarge", limits.bytes() / 1_000_000);
        if (bytes.length == 0) throw new UnreadableFile(name, 0, "empty");
        if (startsWith(bytes, 'P', 'K', 3, 4)) return ExcelFile.read(name, bytes, limits);
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) throw new UnreadableFile(name, 0, "oldExcel");
        if (startsWith(bytes, '%', 'P', 'D', 'F')) throw new UnreadableFile(name, 0, "notText");
        return List.of(DelimitedText.read(name, bytes, limits));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != (byte) mark[i]) return false;
        }
        return true;
    }
}
