package earshot.ui.timeline;

import earshot.model.CameBack;
import earshot.model.Hidden;
import earshot.model.MentionId;
import earshot.model.Withdrawn;
import earshot.model.Work;
import earshot.storage.Stores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what presses about mentions, a page at a time; never call it on the FX thread.
public record StoredPressing(Stores stores) {
  Map<MentionId, Pressing> of(List<MentionId> ids) {
    Map<MentionId, Hidden> hidden = stores.hidden().of(ids);
    Map<MentionId, Work> work = stores.work().acts().of(ids);
    Set<MentionId> helped = stores.conversations().answered(ids);
    Map<MentionId, Withdrawn> withdrawn = stores.keeping().withdrawal().of(ids);
    Map<MentionId, Pressing> found = new HashMap<>();
    for (MentionId id : ids) {
      Optional<Work> doing = Optional.ofNullable(work.get(id));
      Pressing pressing =
          new Pressing(
              Optional.ofNullable(hidden.get(id)).map(Hidden::reason),
              doing.flatMap(Work::cameBack).equals(Optional.of(CameBack.EDITED_AFTER_REPLY)),
              helped.contains(id),
              doing.flatMap(Work::due),
              Optional.ofNullable(withdrawn.get(id)));
      if (!pressing.equals(Pressing.NONE)) found.put(id, pressing);
    }
    return found;
  }
}
