package earshot.ui.shell;

import earshot.intake.ProfaneWords;
import earshot.language.CueReader;
import java.util.List;

/// The profanity of an opened workspace.
public record StoredProfanity(ProfaneWords kept) implements ProfanityDesk {
  @Override
  public List<String> words() {
    return kept.words();
  }

  @Override
  public List<String> usual() {
    return CueReader.usualProfanity();
  }

  @Override
  public void keep(List<String> words) {
    kept.keep(words);
  }
}
