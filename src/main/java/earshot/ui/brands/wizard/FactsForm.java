package earshot.ui.brands.wizard;

import earshot.intake.start.BrandFacts;
import earshot.intake.start.BrandFacts.Area;
import earshot.intake.start.BrandFacts.Presence;
import earshot.intake.start.ProposedQuery;
import earshot.listening.TypedAddress;
import earshot.model.BrandRole;
import earshot.ui.kit.Messages;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a person types of a brand: its name, and more if they like.
public final class FactsForm {
  private final Messages words;
  private final Map<Field, StringProperty> fields = new EnumMap<>(Field.class);
  private final BooleanProperty technical = new SimpleBooleanProperty();
  private final BooleanProperty ownNetwork = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// One field of the form.
  public enum Field {
    NAME,
    SPELLINGS,
    HANDLE,
    SITE,
    RIVALS,
    LANGUAGES,
    COUNTRIES,
    APP_ID,
    INSTANCE;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// An empty form.
  ///
  /// @param area where the person's computer stands, as a first guess
  FactsForm(Area area, Messages words) {
    this.words = words;
    for (Field field : Field.values()) {
      StringProperty text = new SimpleStringProperty(this, field.key(), "");
      text.subscribe((was, now) -> problem.set(""));
      fields.put(field, text);
    }
    field(Field.LANGUAGES).set(String.join(", ", area.languages()));
    field(Field.COUNTRIES).set(String.join(", ", area.countries()));
    field(Field.INSTANCE).set(area.instance());
  }

  /// What stands in a field.
  public StringProperty field(Field field) {
    return Objects.requireNonNull(fields.get(field));
  }

  /// Whether programmers talk about it.
  public BooleanProperty technicalProperty() {
    return technical;
  }

  /// Whether presets that point to this computer or network may be asked.
  public BooleanProperty ownNetworkProperty() {
    return ownNetwork;
  }

  /// What is wrong, in one sentence; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Says below the name what is wrong; empty when nothing is.
  public void refuse(String sentence) {
    problem.set(sentence);
  }

  /// What was typed, or empty with a problem that says what to mend.
  Optional<BrandFacts> read(BrandRole role) {
    String name = text(Field.NAME);
    if (ProposedQuery.of(name).isEmpty()) return wrong("form.no-letters");
    Optional<URI> site = Optional.empty();
    if (!text(Field.SITE).isEmpty()) {
      switch (TypedAddress.read(text(Field.SITE))) {
        case TypedAddress.Corrected read -> site = Optional.of(read.address());
        case TypedAddress.Unusable unusable -> {
          problem.set(unusable.sentence());
          return Optional.empty();
        }
      }
    }
    List<String> languages = list(Field.LANGUAGES);
    if (!languages.stream().allMatch(code -> code.matches("[A-Za-z]{2,3}"))) {
      return wrong("form.languages-wrong");
    }
    List<String> countries = list(Field.COUNTRIES);
    if (!countries.stream().allMatch(code -> code.matches("[A-Za-z]{2}"))) {
      return wrong("form.countries-wrong");
    }
    if (!text(Field.APP_ID).matches("(id)?\\d*")) return wrong("form.app-id-wrong");
    if (!text(Field.INSTANCE).matches("[A-Za-z0-9.:-]*")) return wrong("form.instance-wrong");
    return Optional.of(
        new BrandFacts(
            name,
            role,
            list(Field.SPELLINGS),
            new Presence(text(Field.HANDLE), site, text(Field.APP_ID)),
            new Area(
                languages.stream().map(code -> code.toLowerCase(Locale.ROOT)).distinct().toList(),
                countries.stream().map(code -> code.toUpperCase(Locale.ROOT)).distinct().toList(),
                text(Field.INSTANCE)),
            list(Field.RIVALS),
            technical.get()));
  }

  void clear() {
    for (Field field : List.of(Field.NAME, Field.SPELLINGS, Field.HANDLE, Field.SITE)) {
      field(field).set("");
    }
    field(Field.RIVALS).set("");
    field(Field.APP_ID).set("");
    technical.set(false);
    problem.set("");
  }

  private Optional<BrandFacts> wrong(String key) {
    problem.set(words.get(key));
    return Optional.empty();
  }

  private String text(Field field) {
    return field(field).get().strip();
  }

  private List<String> list(Field field) {
    return Arrays.stream(text(field).split("[,;\\n]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
