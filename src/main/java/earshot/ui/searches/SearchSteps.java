package earshot.ui.searches;

import earshot.model.SavedSearch;
import java.util.function.Consumer;

/// Where a saved search leads.
///
/// @param show shows what it finds in the timeline
/// @param edit opens its query in the Query Lab
/// @param export writes what it finds to a file
/// @param write opens the Query Lab for a new search
public record SearchSteps(
    Consumer<SavedSearch> show,
    Consumer<SavedSearch> edit,
    Consumer<SavedSearch> export,
    Runnable write) {}
