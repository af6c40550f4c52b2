package dev.hookbench.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Holds every FXML file to the house's conventions, without the toolkit. */
final class FxmlConventionTest {
    private static final Path ROOT = Path.of("fxml");
    private static final Set<String> WORDS = Set.of(
            "text", "promptText", "title", "sentence", "label", "hint", "copyText", "accessibleText", "accessibleHelp");
    private static final int LONGEST = 110;

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(".fxml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesItsControllerByConvention(Path file) throws Exception {
        String room = ROOT.relativize(file).getName(0).toString();
        String name = ROOT.relativize(file).getName(1).toString().replace(".fxml", "");
        String expected = "dev.hookbench.ui." + room + "." + camel(name) + "Controller";
        assertThat(root(file).getAttribute("fx:controller")).isEqualTo(expected);
        assertThat(Path.of("src/main/java", expected.replace('.', '/') + ".java"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsNoWordsAndNoStyles(Path file) throws Exception {
        List<String> faults = new ArrayList<>();
        for (Element element : elements(root(file))) {
            if (element.hasAttribute("style")) {
                faults.add(element.getTagName() + " style");
            }
            for (String attribute : WORDS) {
                String value = element.getAttribute(attribute);
                if (!value.isEmpty() && !value.startsWith("%") && !value.startsWith("$")) {
                    faults.add(element.getTagName() + " " + attribute + "=" + value);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesControlsWithoutWordsAnAccessibleText(Path file) throws Exception {
        assertThat(elements(root(file)))
                .filteredOn(element -> isButton(element) && !element.hasAttribute("text"))
                .allSatisfy(button -> assertThat(button.getAttribute("accessibleText"))
                        .as("%s %s", button.getTagName(), button.getAttribute("fx:id"))
                        .startsWith("%"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void staysShort(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST);
    }

    private static boolean isButton(Element element) {
        return element.getTagName().endsWith("Button") && !element.getTagName().equals("RadioButton");
    }

    private static String camel(String kebab) {
        StringBuilder name = new StringBuilder();
        for (String part : kebab.split("-", -1)) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return name.toString();
    }

    private static Element root(Path file) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        return document.getDocumentElement();
    }

    private static List<Element> elements(Element root) {
        List<Element> all = new ArrayList<>(List.of(root));
        NodeList children = root.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element) {
                all.addAll(elements(element));
            }
        }
        return all;
    }
}
