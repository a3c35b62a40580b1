package earshot.replies.check;

import java.nio.file.Path;
import java.util.List;

/// Finds words that were copied while another client was on screen.
final class CopiedElsewhereCheck implements Check {
  private final Path folder;
  private final CopiedWords copied;

  /// @param folder of the client for whom the draft is
  CopiedElsewhereCheck(Path folder, CopiedWords copied) {
    this.folder = folder;
    this.copied = copied;
  }

  @Override
  public CheckRule rule() {
    return CheckRule.COPIED_ELSEWHERE;
  }

  @Override
  public boolean canTell(Written draft) {
    return !copied.isEmptyFor(folder);
  }

  @Override
  public List<Finding> in(Written draft) {
    return copied
        .from(folder, draft.body)
        .map(
            client ->
                List.of(
                    Finding.ofWhole(
                        CheckRule.COPIED_ELSEWHERE,
                        Severity.BLOCK,
                        client,
                        "These words were copied while “" + client + "” was on screen.",
                        "Write your own, or say why they may stand here too.")))
        .orElse(List.of());
  }
}
