package earshot.ui.sources;

import earshot.model.Source;
import earshot.model.SourceEdit;
import earshot.model.SourceRole;
import earshot.ui.kit.Facts;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What a person can set on one source; every change holds at once and can be undone.
final class SettingsPart {
  private final SourcesViewModel model;
  private final Messages words;

  SettingsPart(SourcesViewModel model, Messages words) {
    this.model = model;
    this.words = words;
  }

  Node of(SourceDetail detail) {
    SourceRow row = detail.row();
    Source source = row.source();
    Facts facts = new Facts();
    facts.add(words.get("detail.address"), address(row));
    facts.add(
        words.get("detail.name"), text("source-name", source.name(), name -> rename(row, name)));
    facts.add(words.get("detail.role"), role(row));
    facts.add(
        words.get("detail.folder"),
        text("source-folder", source.setup().folder(), folder -> put(row, folder)));
    String asked = source.setup().local() ? "detail.looked" : "detail.interval";
    facts.add(words.get(asked), interval(detail));
    if (isAskedByWeb(source)) facts.add(words.get("detail.agent"), agent(detail));
    VBox part = new VBox(facts.node(), everything(row));
    part.getStyleClass().add("side-part");
    return part;
  }

  /// What nobody sets: its kind, what it brought, and when it is asked next.
  Node standing(SourceDetail detail) {
    SourceRow row = detail.row();
    Facts facts = new Facts();
    facts.add(words.get("detail.kind"), detail.asked().kind());
    facts.add(words.get("detail.stored"), words.plural("detail.mentions", row.status().stored()));
    facts.add(words.get("detail.kept"), detail.watching().kept());
    facts.add(words.get("detail.next"), row.next());
    return facts.node();
  }

  private static TextField address(SourceRow row) {
    TextField address = new TextField(row.address());
    address.setEditable(false);
    address.setId("source-address");
    return address;
  }

  private TextField text(String id, String now, Consumer<String> changed) {
    TextField field = new TextField(now);
    field.setId(id);
    field.setOnAction(enter -> changed.accept(field.getText().strip()));
    field
        .focusedProperty()
        .subscribe(
            (was, focused) -> {
              if (was && !focused) changed.accept(field.getText().strip());
            });
    return field;
  }

  private void rename(SourceRow row, String name) {
    boolean other = !name.isEmpty() && !name.equals(row.source().name());
    if (other) change(row, new SourceEdit.Name(name));
  }

  private static boolean isAskedByWeb(Source source) {
    return String.valueOf(source.url().getScheme()).startsWith("http");
  }

  private TextField agent(SourceDetail detail) {
    String now = detail.asked().userAgent();
    TextField field =
        text(
            "source-agent",
            now,
            name -> {
              if (!name.equals(now)) askAs(detail.row(), name);
            });
    field.setPromptText(words.get("detail.agent.own"));
    return field;
  }

  private void askAs(SourceRow row, String name) {
    change(row, new SourceEdit.UserAgent(Optional.of(name).filter(each -> !each.isEmpty())));
  }

  private void put(SourceRow row, String folder) {
    boolean other = !folder.equals(row.source().setup().folder());
    if (other) change(row, new SourceEdit.Folder(folder));
  }

  private ComboBox<SourceRole> role(SourceRow row) {
    SourceWords said = new SourceWords(words);
    ComboBox<SourceRole> role = choice("source-role", List.of(SourceRole.values()), said::role);
    role.setValue(row.source().setup().role());
    role.setOnAction(chosen -> change(row, new SourceEdit.Role(role.getValue())));
    return role;
  }

  private VBox interval(SourceDetail detail) {
    Intervals intervals = new Intervals(words);
    Function<Optional<Duration>, String> said =
        every ->
            every
                .map(own -> words.get("interval.every", intervals.words(own)))
                .orElseGet(() -> words.get("interval.own"));
    ComboBox<Optional<Duration>> interval =
        choice("source-interval", detail.asked().choices(), said);
    interval.setAccessibleText(words.get("detail.interval"));
    interval.setValue(detail.row().source().interval());
    interval.setOnAction(
        chosen -> change(detail.row(), new SourceEdit.Interval(interval.getValue())));
    Label floor = new Label(detail.asked().floorWords());
    floor.getStyleClass().add("es-caption");
    floor.managedProperty().bind(floor.textProperty().isNotEmpty());
    VBox both = new VBox(interval, floor);
    both.getStyleClass().add("es-labelled");
    return both;
  }

  private CheckBox everything(SourceRow row) {
    CheckBox tick = new CheckBox(words.get("detail.everything"));
    tick.setId("source-everything");
    tick.setSelected(row.source().takeEverything());
    tick.setOnAction(press -> change(row, new SourceEdit.TakeEverything(tick.isSelected())));
    return tick;
  }

  private void change(SourceRow row, SourceEdit edit) {
    model.deeds().change(List.of(row), edit);
  }

  private static <T> ComboBox<T> choice(String id, List<T> choices, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(choices);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T choice) {
            return choice == null ? "" : words.apply(choice);
          }

          @Override
          public T fromString(String shown) {
            throw new UnsupportedOperationException("chosen, not typed");
          }
        });
    return box;
  }
}
