package earshot.insight;

import earshot.language.TrackedTerms;
import earshot.search.SearchIndex;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/// What figures are computed with beside what is stored.
///
/// @param names of the brands, which words that stand out never are
/// @param zone of the workspace
public record Means(
    SearchIndex index, Supplier<TrackedTerms> names, InstantSource clock, ZoneId zone) {}
