package earshot.ui.timeline;

import earshot.insight.Mentions;
import earshot.insight.SentimentSeries;
import earshot.intake.Live;
import earshot.ui.acts.WorkActs;
import earshot.ui.advice.AdviceBook;
import earshot.ui.advice.AdviceViewModel;
import earshot.ui.advice.AdviceWords;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import earshot.ui.reply.ReplyServices;

/// What the timeline asks and tells the rest of the program.
///
/// @param reading what the background is asked
/// @param doing where acts go
/// @param reply what writing an answer needs
/// @param live tells of new and changed mentions
/// @param place what the window around the timeline knows and can do
public record TimelineServices(
    Reading reading, Doing doing, ReplyServices reply, Live live, Surroundings place) {
  /// A model of advice for the boxes that show it; asks again when the mode changes.
  AdviceViewModel advising(Formats formats, Threads threads) {
    AdviceViewModel model = doing.advising(formats, threads);
    reply.mode().mode().subscribe(any -> model.again());
    return model;
  }

  /// Where acts go.
  ///
  /// @param statuses keeps where a mention stands
  /// @param labels keeps what a person says of how mentions sound
  /// @param history of the window, by which acts are taken back
  /// @param advice gives advice and keeps what people say against it
  /// @param acts asks what is to be done to mentions, and does it
  public record Doing(
      StatusBook statuses,
      LabelBook labels,
      UndoHistory history,
      AdviceBook advice,
      WorkActs acts) {
    /// A model of advice for the boxes that show it.
    AdviceViewModel advising(Formats formats, Threads threads) {
      return new AdviceViewModel(advice, history, new AdviceWords(formats), threads);
    }
  }

  /// What the background is asked.
  public record Reading(
      Mentions mentions,
      CardFacts facts,
      SentimentSeries.Counting series,
      ChartHints hints,
      Directory directory,
      StoryDesk stories,
      HistoryDesk history,
      Reach reach) {
    Stock stock() {
      return new Stock(mentions, series, hints, directory, reach, stories::grouping);
    }
  }
}
