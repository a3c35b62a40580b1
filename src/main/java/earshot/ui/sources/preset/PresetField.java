package earshot.ui.sources.preset;

import earshot.listening.preset.Preset;
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
}
