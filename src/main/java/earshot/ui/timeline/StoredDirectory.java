package earshot.ui.timeline;

import earshot.model.Brand;
import earshot.model.SourceStatus;
import java.util.List;
import java.util.function.Supplier;

/// What the timeline can be narrowed to, as it is stored now.
///
/// @param listed the brands
/// @param told the sources
/// @param named the tags
public record StoredDirectory(
    Supplier<List<Brand>> listed, Supplier<List<SourceStatus>> told, Supplier<List<String>> named)
    implements Directory {
  @Override
  public List<Brand> brands() {
    return listed.get();
  }

  @Override
  public List<SourceStatus> sources() {
    return told.get();
  }

  @Override
  public List<String> tags() {
    return named.get();
  }
}
