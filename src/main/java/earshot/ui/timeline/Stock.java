package earshot.ui.timeline;

import earshot.insight.Mentions;
import earshot.insight.SentimentSeries;

/// What is stored, as the list, its columns and its counts ask for it in the background.
///
/// @param hints what the columns are noted with
/// @param directory names what the list can be narrowed to
/// @param reach how far back there is anything
public record Stock(
    Mentions mentions,
    SentimentSeries.Counting series,
    ChartHints hints,
    Directory directory,
    Reach reach) {}
