package earshot.ui.timeline;

import earshot.model.Brand;
import earshot.model.SourceStatus;
import java.util.List;

/// Names what the timeline can be narrowed to; never call it on the FX thread.
public interface Directory {
  /// All brands and rivals.
  List<Brand> brands();

  /// All sources with their last and next poll.
  List<SourceStatus> sources();

  /// The names of all tags.
  List<String> tags();
}
