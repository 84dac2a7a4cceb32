package org.shirube.organisation;

import java.util.List;
import org.shirube.platform.file.Records.Column;

/** The columns of a staff file: the Japanese header, the English one, then what other systems call them. */
public final class StaffColumns {
    public static final List<Column> UNITS = List.of(
            column("code", true, "部署コード", "Unit code", "組織コード", "所属コード", "code", "unit"),
            column("parent", false, "上位部署コード", "Parent unit code", "親部署コード", "上位組織コード", "parent", "parent code"),
            column("name", true, "部署名", "Unit name", "組織名", "所属名", "name"),
            column("nameEn", false, "部署名（英語）", "Unit name (English)", "組織名（英語）", "部署名英語", "name en", "name_en"));

    public static final List<Column> STAFF = List.of(
            column(
                    "staffNo",
                    true,
                    "職員番号",
                    "Staff number",
                    "社員番号",
                    "職員コード",
                    "職員No",
                    "staffNo",
                    "staff_no",
                    "employee number"),
            column("name", true, "氏名", "Name", "職員氏名", "名前", "full name"),
            column("nameEn", false, "氏名（英語）", "Name (English)", "英字氏名", "ローマ字氏名", "氏名ローマ字", "name en", "name_en"),
            column("kana", false, "氏名かな", "Kana", "かな", "フリガナ", "ふりがな", "氏名カナ", "カナ氏名", "カナ"),
            column("joinedOn", false, "採用日", "Joined on", "採用年月日", "入庁日", "入庁年月日", "joined"),
            column("leavesAfter", false, "退職日", "Last day", "退職年月日", "left"),
            column("unit", true, "部署コード", "Unit code", "所属コード", "組織コード", "unit"),
            column("title", true, "職名", "Title", "役職", "補職名", "役職名"),
            column("titleEn", false, "職名（英語）", "Title (English)", "英語職名", "title en", "title_en"),
            column("main", false, "本務・兼務", "Main or second post", "本務", "本務兼務", "本兼区分", "本務兼務区分", "兼務区分", "main"),
            column("head", false, "長", "Head of unit", "所属長", "管理職", "head"),
            column("from", false, "発令日", "From", "発令年月日", "異動日", "着任日", "開始日"),
            column("until", false, "離任日", "Until", "この日から外れる", "終了日", "免ずる日"),
            column("role", false, "職種コード", "Job role code", "職種", "role"),
            column("stage", false, "段階", "Stage", "職種段階"));

    /** The same columns for a file of moves, in which everybody is known and a name is only for the reader. */
    public static final List<Column> MOVES = STAFF.stream()
            .map(column -> column.name().equals("name") ? new Column("name", false, column.headers()) : column)
            .toList();

    private StaffColumns() {}

    private static Column column(String name, boolean required, String... headers) {
        return new Column(name, required, List.of(headers));
    }

    /** @param japanese else the English header */
    public static String header(Column column, boolean japanese) {
        return column.headers().get(japanese ? 0 : 1);
    }
}
