package org.shirube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The texts of every feature in both languages, read as files. */
class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/shirube");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** {@code xText['key']}, or the beginning of a composed key: {@code xText['prefix.'.concat(..)]}. */
    private static final Pattern IN_PAGE =
            Pattern.compile("\\b(text|[a-z]+Text)\\[\\s*'([^']+)'(\\s*\\.concat\\(|\\s*\\+=)?");

    @TestFactory
    List<DynamicTest> bothLanguagesHaveTheSameKeys() throws IOException {
        return each(feature -> assertThat(bundle(feature, "_ja").keySet())
                .isEqualTo(bundle(feature, "").keySet()));
    }

    /** Otherwise a server whose own language is Japanese answers English readers in Japanese. */
    @TestFactory
    List<DynamicTest> theEnglishBundleIsEmptyOnPurpose() throws IOException {
        return each(feature -> assertThat(bundle(feature, "_en")).isEmpty());
    }

    @TestFactory
    List<DynamicTest> bothLanguagesHaveTheSamePlaceholders() throws IOException {
        return each(feature -> {
            var english = bundle(feature, "");
            bundle(feature, "_ja")
                    .forEach((key, text) -> assertThat(placeholders(text))
                            .as(feature + "." + key)
                            .isEqualTo(placeholders(english.get(key))));
        });
    }

    @TestFactory
    List<DynamicTest> noTextIsBlank() throws IOException {
        return each(feature -> {
            for (var language : List.of("", "_ja")) {
                bundle(feature, language)
                        .forEach((key, text) -> assertThat(text)
                                .as(feature + language + "." + key)
                                .isNotEmpty());
            }
        });
    }

    @TestFactory
    List<DynamicTest> everyTextIsUsedByAPageOrTheCode() throws IOException {
        var pages = read(Path.of("src/main/webapp"), ".xhtml", ".js");
        var code = read(Path.of("src/main/java"), ".java");
        return each(feature -> {
            var beginnings = beginnings(feature, pages, code);
            var named = namedIn(pages, feature.equals("platform") ? "text" : feature + "Text");
            var unused = bundle(feature, "").keySet().stream()
                    .filter(key -> !named.contains("'" + key + "'"))
                    .filter(key ->
                            !code.contains("\"" + key + "\"") && !code.contains("\"" + feature + "." + key + "\""))
                    .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                    .toList();
            assertThat(unused).as("unused texts of " + feature).isEmpty();
        });
    }

    @Test
    void everyTextThatAPageNamesExists() throws IOException {
        var missing = new TreeSet<String>();
        var used = IN_PAGE.matcher(read(Path.of("src/main/webapp"), ".xhtml"));
        while (used.find()) {
            var feature =
                    used.group(1).equals("text") ? "platform" : used.group(1).replaceFirst("Text$", "");
            if (!Files.isDirectory(BUNDLES.resolve(feature))) {
                missing.add(used.group(1));
                continue;
            }
            var keys = bundle(feature, "").keySet();
            var found = used.group(3) == null
                    ? keys.contains(used.group(2))
                    : keys.stream().anyMatch(key -> key.startsWith(used.group(2)));
            if (!found) missing.add(feature + "." + used.group(2));
        }
        assertThat(missing).isEmpty();
    }

    /** Where a bundle names one constant of an enum ({@code Mode.STANDARD}), it names all of them. */
    @Test
    void anEnumIsNamedWholeOrNotAtAll() throws Exception {
        var missing = new ArrayList<String>();
        for (var type : enums()) {
            for (var feature : features()) {
                if (!type.getPackageName().startsWith("org.shirube." + feature)) continue;
                var keys = bundle(feature, "").keySet();
                if (keys.stream().noneMatch(key -> key.startsWith(type.getSimpleName() + "."))) continue;
                for (var constant : type.getEnumConstants()) {
                    var key = type.getSimpleName() + "." + ((Enum<?>) constant).name();
                    if (!keys.contains(key)) missing.add(feature + "." + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Every {@code new RuleBroken("feature.rule")} can be told to the person who broke it. */
    @Test
    void everyBrokenRuleHasItsWords() throws IOException {
        var missing = new TreeSet<String>();
        var rules = Pattern.compile("new RuleBroken\\(\\s*\"([a-z]+)\\.([^\"]+)\"")
                .matcher(read(Path.of("src/main/java"), ".java"));
        while (rules.find()) {
            var words = bundle(rules.group(1), "");
            if (words.isEmpty()) continue; // a feature without any text has no screen yet
            if (!words.containsKey(rules.group(2))) missing.add(rules.group(1) + "." + rules.group(2));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBundleIsKnownToThePages() throws IOException {
        var config = Files.readString(Path.of("src/main/webapp/WEB-INF/faces-config.xml"));
        for (var feature : features()) assertThat(config).contains("org.shirube." + feature + ".Messages");
    }

    private interface Check {
        void of(String feature) throws IOException;
    }

    private static List<DynamicTest> each(Check check) throws IOException {
        return features().stream()
                .map(feature -> DynamicTest.dynamicTest(feature, () -> check.of(feature)))
                .toList();
    }

    private static List<String> features() throws IOException {
        try (var folders = Files.list(BUNDLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("Messages.properties")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static TreeMap<String, String> bundle(String feature, String language) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(
                Files.readString(BUNDLES.resolve(feature).resolve("Messages" + language + ".properties"))));
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> (String) entry.getKey(),
                        entry -> (String) entry.getValue(),
                        (one, two) -> one,
                        TreeMap::new));
    }

    /** What stands between the brackets of {@code xText[..]}, without other brackets inside. */
    private static String namedIn(String pages, String bundle) {
        return Pattern.compile("\\b" + bundle + "\\[([^\\[\\]]*)\\]")
                .matcher(pages)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining("\n"));
    }

    /** Texts before the first changing part, in pages and in code: {@code "feature.state." + state}. */
    private static List<String> beginnings(String feature, String pages, String code) {
        var beginnings = new ArrayList<String>();
        var inPages = Pattern.compile("'([A-Za-z0-9_.-]+\\.)'").matcher(pages);
        while (inPages.find()) beginnings.add(inPages.group(1));
        var inCode = Pattern.compile("\"(?:" + feature + "\\.)?([A-Za-z0-9_.-]+\\.)\"")
                .matcher(code);
        while (inCode.find()) beginnings.add(inCode.group(1));
        return beginnings;
    }

    private static List<Integer> placeholders(String text) {
        var found = new TreeSet<Integer>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) found.add(Integer.valueOf(matcher.group(1)));
        return List.copyOf(found);
    }

    private static List<Class<?>> enums() throws IOException, ClassNotFoundException {
        var enums = new ArrayList<Class<?>>();
        var classes = Path.of("target/classes");
        try (var files = Files.walk(classes.resolve("org/shirube"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                var name = classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                var type = Class.forName(name, false, MessagesTest.class.getClassLoader());
                if (type.isEnum()) enums.add(type);
            }
        }
        return enums;
    }

    private static String read(Path folder, String... endings) throws IOException {
        try (var files = Files.walk(folder)) {
            var all = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                for (var ending : endings) {
                    if (file.toString().endsWith(ending))
                        all.append(Files.readString(file)).append('\n');
                }
            }
            return all.toString();
        }
    }
}
