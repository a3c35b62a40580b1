package earshot.ui.sources.preset;

import earshot.listening.preset.Preset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A value of a preset on screen: what was entered, and what is wrong with it.
public final class PresetField {
  private final Preset.Param param;
  private final StringProperty value;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  PresetField(Preset.Param param) {
    this.param = param;
    value = new SimpleStringProperty(param.fallback().orElse(""));
  }

  /// What may be entered.
  public Preset.Param param() {
    return param;
  }

  /// What was entered; both ways.
  public StringProperty valueProperty() {
    return value;
  }

  /// What is wrong, in one sentence; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void say(String sentence) {
    problem.set(sentence);
  }

  /// What was entered, by the names of the parameters; what is empty is left out.
  static Map<String, String> entered(List<PresetField> fields) {
    Map<String, String> entered = new LinkedHashMap<>();
    for (PresetField field : fields) {
      String value = field.valueProperty().get().strip();
      if (!value.isEmpty()) entered.put(field.param().name(), value);
    }
    return entered;
  }
}
