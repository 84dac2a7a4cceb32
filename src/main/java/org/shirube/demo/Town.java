package org.shirube.demo;

import java.util.List;
import org.shirube.platform.i18n.Text;

/** The offices of あけぼの市: departments, sections, how many work there and what for. */
final class Town {
    /**
     * @param people without the head
     * @param roles job roles of the section's people, the usual one first
     */
    record Section(String code, Text name, int people, List<String> roles) {}

    /** @param sections none for an office that is one section itself */
    record Department(String code, Text name, Text headTitle, List<Section> sections) {}

    private static final Text DIRECTOR = new Text("部長", "Director");

    static final List<Department> DEPARTMENTS = List.of(
            department(
                    "PLAN",
                    "企画部",
                    "Planning Department",
                    section("POL", "政策課", "Policy Section", 12, "R02"),
                    section("PR", "広報課", "Public Relations Section", 17, "R03", "R06"),
                    section("STAT", "統計課", "Statistics Section", 13, "R08", "R02"),
                    section("REFORM", "行政改革課", "Reform Section", 15, "R06", "R05"),
                    section("INTL", "国際交流課", "International Section", 11, "R03"),
                    section("COMM", "地域振興課", "Community Section", 10, "R02", "R03")),
            department(
                    "GA",
                    "総務部",
                    "General Affairs Department",
                    section("HR", "人事課", "Personnel Section", 24, "R03", "R01"),
                    section("DOC", "文書法制課", "Legal and Records Section", 19, "R02", "R09"),
                    section("PROP", "管財課", "Property Section", 23, "R01", "R13"),
                    section("CONT", "契約課", "Contracts Section", 18, "R13", "R01"),
                    section("SAFE", "危機管理課", "Emergency Management Section", 22, "R02", "R03")),
            department(
                    "FIN",
                    "財務部",
                    "Finance Department",
                    section("BUD", "財政課", "Budget Section", 20, "R02"),
                    section("TAX", "市民税課", "Municipal Tax Section", 31, "R03"),
                    section("LAND", "資産税課", "Property Tax Section", 24, "R03"),
                    section("COLL", "収納課", "Collection Section", 16, "R03", "R01")),
            department(
                    "CIT",
                    "市民部",
                    "Citizens Department",
                    section("REG", "市民課", "Residents Section", 44, "R03"),
                    section("INS", "保険年金課", "Insurance and Pensions Section", 42, "R03"),
                    section("CONS", "市民相談課", "Advice Section", 18, "R03", "R06"),
                    section("BR-E", "東部支所", "East Branch Office", 29, "R03"),
                    section("BR-W", "西部支所", "West Branch Office", 30, "R03")),
            department(
                    "WEL",
                    "福祉部",
                    "Welfare Department",
                    section("WELP", "福祉政策課", "Welfare Policy Section", 26, "R02", "R03"),
                    section("LIFE", "生活支援課", "Livelihood Support Section", 52, "R03"),
                    section("ELD", "高齢福祉課", "Elderly Care Section", 44, "R03"),
                    section("DIS", "障害福祉課", "Disability Section", 42, "R03"),
                    section("HEAL", "健康課", "Health Section", 45, "R03", "R01")),
            department(
                    "CHI",
                    "子ども部",
                    "Children's Department",
                    section("CHIP", "子ども政策課", "Children's Policy Section", 21, "R02", "R03"),
                    section("NUR", "保育課", "Childcare Section", 56, "R03", "R01"),
                    section("FAM", "家庭支援課", "Family Support Section", 50, "R03")),
            department(
                    "ENV",
                    "環境部",
                    "Environment Department",
                    section("ENVP", "環境政策課", "Environment Policy Section", 22, "R02"),
                    section("WASTE", "ごみ減量課", "Waste Reduction Section", 41, "R03", "R01"),
                    section("PARK", "公園緑地課", "Parks Section", 21, "R01", "R03")),
            department(
                    "CITY",
                    "都市整備部",
                    "Urban Development Department",
                    section("CPLAN", "都市計画課", "City Planning Section", 34, "R02", "R08"),
                    section("ROAD", "道路課", "Roads Section", 50, "R01", "R13"),
                    section("BUILD", "建築指導課", "Building Section", 36, "R03"),
                    section("WATER", "上下水道課", "Water Section", 50, "R01", "R11")),
            new Department(
                    "ICT",
                    new Text("情報政策課", "Information Policy Division"),
                    new Text("課長", "Division head"),
                    List.of(
                            section("DX", "DX推進係", "DX Promotion", 10, "R10", "R06", "R07"),
                            section("SYS", "システム係", "Systems", 16, "R11", "R12", "R09"))),
            new Department(
                    "EDU",
                    new Text("教育委員会", "Board of Education"),
                    new Text("教育部長", "Director of Education"),
                    List.of(
                            section("EDUG", "教育総務課", "Education Affairs Section", 29, "R03", "R01"),
                            section("SCH", "学校教育課", "Schools Section", 47, "R03", "R02"),
                            section("LIB", "図書館", "Library", 36, "R03", "R09"))),
            new Department(
                    "ASM",
                    new Text("議会事務局", "Assembly Secretariat"),
                    new Text("局長", "Secretary General"),
                    List.of(section("ASMS", "議事調査係", "Proceedings and Research", 9, "R02"))),
            new Department(
                    "ACC",
                    new Text("会計課", "Accounts Division"),
                    new Text("会計管理者", "Treasurer"),
                    List.of(section("ACCS", "審査出納係", "Audit and Cash", 12, "R01", "R03"))),
            new Department("SEC", new Text("秘書室", "Mayor's Office"), new Text("室長", "Head of Office"), List.of()),
            new Department(
                    "AUD",
                    new Text("監査委員事務局", "Audit Office"),
                    new Text("局長", "Secretary General"),
                    List.of(section("AUDS", "監査係", "Audit", 6, "R02", "R12"))));

    private Town() {}

    private static Department department(String code, String ja, String en, Section... sections) {
        return new Department(code, new Text(ja, en), DIRECTOR, List.of(sections));
    }

    private static Section section(String code, String ja, String en, int people, String... roles) {
        return new Section(code, new Text(ja, en), people, List.of(roles));
    }
}
