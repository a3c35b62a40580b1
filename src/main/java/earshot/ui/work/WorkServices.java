package earshot.ui.work;

import earshot.intake.Live;
import earshot.model.MentionId;
import earshot.model.WorkFilter;
import earshot.model.WorkPage;
import earshot.ui.acts.ActDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the Work page asks and tells the rest of the program.
///
/// @param desk where work is read and done; never on the FX thread
/// @param responses how soon answers came; absent while nobody reckons it
/// @param me the person at the screen
public record WorkServices(
    ActDesk desk, Supplier<Optional<ResponseFigure>> responses, Live live, String me) {
  private static final int MOST_PICKED = 50_000;
  private static final int PICKING = 1_000;

  /// Everything that fits, at most 50,000.
  List<MentionId> all(WorkFilter filter) {
    List<MentionId> ids = new ArrayList<>();
    Optional<WorkPage.Token> from = Optional.empty();
    do {
      WorkPage page = desk.work().page(filter, from, PICKING);
      page.items().forEach(item -> ids.add(item.mention().id()));
      from = page.next();
    } while (from.isPresent() && ids.size() < MOST_PICKED);
    return ids;
  }
}
