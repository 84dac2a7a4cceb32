package org.shirube.interop.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.shirube.platform.file.Cells;

/** What the first sheet says about the whole map, one line each. */
enum MapItem {
    ID("マップID", "Map id"),
    VERSION("版", "Version"),
    EDITION("第何版", "Edition"),
    EFFECTIVE_ON("施行日", "Effective on"),
    TITLE("題名", "Title"),
    SUMMARY("概要", "Summary"),
    PUBLISHER("発行者", "Publisher"),
    DOCUMENT("出典の文書", "Source document"),
    SECTION("出典の箇所", "Source section"),
    URL("出典のURL", "Source URL"),
    LICENCE("利用条件", "Licence"),
    RETRIEVED("取得日", "Retrieved on"),
    BASELINE("全員に共通の職種", "Baseline role");

    private final String ja;
    private final String en;

    MapItem(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    String in(boolean japanese) {
        return japanese ? ja : en;
    }

    static Optional<MapItem> of(String cell) {
        var word = Cells.code(cell).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(item -> word.equals(Cells.code(item.ja).toLowerCase(Locale.ROOT))
                        || word.equals(Cells.code(item.en).toLowerCase(Locale.ROOT))
                        || word.equals(item.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
