package earshot.ui.shell;

import earshot.model.AnswerTerms;
import java.time.ZoneId;
import java.util.List;

/// A team of two with usual hours.
final class PretendHours implements HoursDesk {
  Kept now = new Kept(AnswerTerms.usual(ZoneId.of("Europe/London")), List.of("Ana", "Ben"));

  @Override
  public Kept kept() {
    return now;
  }

  @Override
  public void keep(AnswerTerms terms) {
    now = new Kept(terms, now.team());
  }

  @Override
  public void keepTeam(List<String> names) {
    now = new Kept(now.terms(), names);
  }
}
