package org.shirube.demo;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.shirube.platform.i18n.Text;

/** Invented names of common make, no full name twice. */
final class Names {
    /** @param kana reading of the whole name */
    record Name(Text full, String kana) {}

    private static final String FAMILY = """
            佐藤 サトウ Sato|鈴木 スズキ Suzuki|高橋 タカハシ Takahashi|田中 タナカ Tanaka|伊藤 イトウ Ito|渡辺 ワタナベ Watanabe
            山本 ヤマモト Yamamoto|中村 ナカムラ Nakamura|小林 コバヤシ Kobayashi|加藤 カトウ Kato|吉田 ヨシダ Yoshida|山田 ヤマダ Yamada
            佐々木 ササキ Sasaki|山口 ヤマグチ Yamaguchi|松本 マツモト Matsumoto|井上 イノウエ Inoue|木村 キムラ Kimura|林 ハヤシ Hayashi
            斎藤 サイトウ Saito|清水 シミズ Shimizu|山崎 ヤマザキ Yamazaki|森 モリ Mori|池田 イケダ Ikeda|橋本 ハシモト Hashimoto
            阿部 アベ Abe|石川 イシカワ Ishikawa|山下 ヤマシタ Yamashita|中島 ナカジマ Nakajima|石井 イシイ Ishii|小川 オガワ Ogawa
            前田 マエダ Maeda|岡田 オカダ Okada|長谷川 ハセガワ Hasegawa|藤田 フジタ Fujita|後藤 ゴトウ Goto|近藤 コンドウ Kondo
            村上 ムラカミ Murakami|遠藤 エンドウ Endo|青木 アオキ Aoki|坂本 サカモト Sakamoto|福田 フクダ Fukuda|太田 オオタ Ota
            西村 ニシムラ Nishimura|藤井 フジイ Fujii|岡本 オカモト Okamoto|藤原 フジワラ Fujiwara|金子 カネコ Kaneko|三浦 ミウラ Miura
            中野 ナカノ Nakano|原田 ハラダ Harada|松田 マツダ Matsuda|竹内 タケウチ Takeuchi|小野 オノ Ono|田村 タムラ Tamura
            中山 ナカヤマ Nakayama|和田 ワダ Wada|石田 イシダ Ishida|森田 モリタ Morita|青山 アオヤマ Aoyama|黒田 クロダ Kuroda|浜田 ハマダ Hamada|上田 ウエダ Ueda|原 ハラ Hara""";
    private static final String GIVEN = """
            健 ケン Ken|美咲 ミサキ Misaki|彩香 アヤカ Ayaka|大輔 ダイスケ Daisuke|沙織 サオリ Saori|翔太 ショウタ Shota|真理 マリ Mari
            直樹 ナオキ Naoki|由美 ユミ Yumi|亮 リョウ Ryo|浩一 コウイチ Koichi|由紀 ユキ Yuki|誠 マコト Makoto|香織 カオリ Kaori
            武 タケシ Takeshi|玲子 レイコ Reiko|潤 ジュン Jun|恵 メグミ Megumi|隆 タカシ Takashi|陽子 ヨウコ Yoko|拓也 タクヤ Takuya
            優子 ユウコ Yuko|和也 カズヤ Kazuya|智子 トモコ Tomoko|学 マナブ Manabu|麻衣 マイ Mai|修 オサム Osamu|裕子 ヒロコ Hiroko
            達也 タツヤ Tatsuya|愛 アイ Ai|剛 ツヨシ Tsuyoshi|千尋 チヒロ Chihiro|洋平 ヨウヘイ Yohei|奈々 ナナ Nana|航 ワタル Wataru
            舞 マイ Mai|圭介 ケイスケ Keisuke|瞳 ヒトミ Hitomi|慎二 シンジ Shinji|早紀 サキ Saki|悠斗 ユウト Yuto|葵 アオイ Aoi
            雄一 ユウイチ Yuichi|文子 フミコ Fumiko|聡 サトシ Satoshi|綾 アヤ Aya|啓太 ケイタ Keita|里奈 リナ Rina|正樹 マサキ Masaki
            純子 ジュンコ Junko|蓮 レン Ren|結衣 ユイ Yui|真吾 シンゴ Shingo|典子 ノリコ Noriko|涼 リョウ Ryo|桃子 モモコ Momoko""";

    private final List<String[]> families = parse(FAMILY);
    private final List<String[]> givens = parse(GIVEN);
    private final Set<String> used = new HashSet<>();
    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    private static List<String[]> parse(String names) {
        return Arrays.stream(names.split("[|\n]"))
                .map(name -> name.strip().split(" "))
                .toList();
    }

    Name next() {
        for (; ; ) {
            var family = families.get(random.nextInt(families.size()));
            var given = givens.get(random.nextInt(givens.size()));
            if (used.add(family[0] + given[0])) return name(family, given);
        }
    }

    /** A certain name, e.g. 佐藤 美咲. */
    Name of(String family, String given) {
        used.add(family + given);
        return name(find(families, family), find(givens, given));
    }

    private static String[] find(List<String[]> among, String kanji) {
        return among.stream().filter(name -> name[0].equals(kanji)).findFirst().orElseThrow();
    }

    private static Name name(String[] family, String[] given) {
        return new Name(new Text(family[0] + " " + given[0], given[2] + " " + family[2]), family[1] + " " + given[1]);
    }
}
