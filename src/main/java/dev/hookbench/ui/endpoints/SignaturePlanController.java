package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The part of the form that says how deliveries are signed: kind, header, and one line for each version. */
public final class SignaturePlanController {
    private static final List<Version> CHOICES = Stream.of("SHA256", "SHA512")
            .flatMap(hash -> Stream.of("hex", "base64").map(encoding -> new Version(hash, encoding)))
            .toList();

    private final EndpointsScreen screen;

    @FXML
    private ComboBox<Kind> signature;

    @FXML
    private Node signatureFields;

    @FXML
    private TextField signatureHeader;

    @FXML
    private VBox versions;

    @FXML
    private Label versionsMeaning;

    @FXML
    private Node simpleWarning;

    SignaturePlanController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        EndpointForm form = screen.form().form;
        EndpointWords words = new EndpointWords(screen.words());
        signatureHeader.textProperty().bindBidirectional(form.signatureHeader);
        Choices.fill(signature, form.signature, List.of(SignaturePlan.Kind.values()), words::signature);
        Shown.when(signatureFields, form.signature.map(kind -> kind != Kind.STANDARD_WEBHOOKS));
        Shown.whenFilled(versionsMeaning);
        Shown.when(simpleWarning, form.signature.map(Kind.SIMPLE::equals));
        form.versions.addListener((ListChangeListener<Version>) _ -> show(form));
        form.signature.subscribe(_ -> show(form));
        show(form);
    }

    @FXML
    private void addVersion() {
        screen.form().form.versions.add(Version.DEFAULT);
    }

    private void show(EndpointForm form) {
        List<Node> lines = Stream.iterate(0, i -> i < form.versions.size(), i -> i + 1)
                .map(i -> line(form, i))
                .toList();
        versions.getChildren().setAll(lines);
        versionsMeaning.setText(form.versions.size() > 1 ? meaning(form.signature.get()) : "");
    }

    private String meaning(Kind kind) {
        return kind == Kind.SIMPLE
                ? screen.words().get("endpoints.form.versions.simple")
                : screen.words().get("endpoints.form.versions.advanced");
    }

    private Node line(EndpointForm form, int index) {
        Words words = screen.words();
        Label name = new Label("v" + (index + 1));
        ComboBox<Version> box = new ComboBox<>();
        box.setId("version-" + index);
        box.setAccessibleText(words.get("endpoints.form.version", index + 1));
        Choices.words(box, version -> version.hash() + ", " + version.encoding());
        box.getItems().setAll(CHOICES);
        box.setValue(form.versions.get(index));
        box.valueProperty().subscribe((_, chosen) -> form.versions.set(index, chosen));
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText(words.get("endpoints.form.version.remove", index + 1));
        remove.setTooltip(new Tooltip(remove.getAccessibleText()));
        remove.setDisable(form.versions.size() == 1);
        remove.setOnAction(_ -> form.versions.remove(index));
        HBox line = new HBox(name, box, remove);
        line.getStyleClass().add("header-row");
        return line;
    }
}
