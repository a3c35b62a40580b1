package earshot.ui.shell;

import earshot.intake.Languages;
import java.util.List;

/// The languages kept with an opened workspace.
public record StoredLanguages(Languages kept) implements LanguagesDesk {
  @Override
  public List<String> read() {
    return kept.chosen();
  }

  @Override
  public void keep(List<String> tags) {
    kept.keep(tags);
  }
}
