package earshot.cli;

import earshot.alerts.Alerts;
import earshot.archive.Encryption;
import earshot.archive.Imports;
import earshot.archive.Safekeeping;
import earshot.insight.ArchiveStories;
import earshot.insight.Mentions;
import earshot.insight.SentimentSeries;
import earshot.intake.Brands;
import earshot.intake.Live;
import earshot.intake.Pasting;
import earshot.intake.Poller;
import earshot.intake.Questions;
import earshot.intake.Scores;
import earshot.intake.Sources;
import earshot.listening.FeedDiscovery;
import earshot.listening.SourceTrial;
import earshot.listening.preset.Presets;
import earshot.listening.secret.SecretStore;
import earshot.replies.mode.Modes;
import earshot.replies.people.People;
import earshot.replies.playbook.Incidents;
import earshot.search.QueryNames;
import earshot.search.SearchIndex;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.ZoneId;

/// One opened workspace, as commands use it.
public interface Desk extends AutoCloseable {
  /// Where it lies.
  Path folder();

  /// Its time zone.
  ZoneId zone();

  /// What it keeps.
  Stores stores();

  /// Whether it only listens, or also answers.
  default Modes modes() {
    return replying().modes();
  }

  /// Its backups, and what keeps its file sound.
  Safekeeping safekeeping();

  /// What makes it unreadable for others.
  Encryption encryption();

  /// Its brands.
  Brands brands();

  /// Its saved searches, rules and examples.
  Questions questions();

  /// How its mentions sound: its words, and scores made anew.
  Scores scores();

  /// What it has for answering.
  Answers replying();

  /// Its sources.
  Sources sources();

  /// Takes in what a person brings by hand.
  Brought brought();

  /// Takes in single posts that a person brings.
  default Pasting pasting() {
    return brought().pasting();
  }

  /// Takes in files of posts that a person brings.
  default Imports imports() {
    return brought().imports();
  }

  /// Counts its mentions over time.
  SentimentSeries.Counting series();

  /// Questions about its mentions.
  Mentions mentions();

  /// Its stories, once everything stored is placed in them.
  ArchiveStories stories();

  /// Its search index, once everything stored can be found in it.
  SearchIndex index();

  /// What names in queries stand for.
  QueryNames names();

  /// Those it talks with.
  People people();

  /// Its alerts.
  Alerts alerts();

  /// Its incidents, with their plans.
  Incidents incidents();

  /// Who asks its sources.
  Poller poller();

  /// Tells what becomes durable.
  Live live();

  /// The services it knows, the person's own among them.
  Presets presets();

  /// Where its keys are kept.
  SecretStore secrets();

  /// Searches a site for its feeds; the caller closes it.
  FeedDiscovery discovery();

  /// Tries one source without storing anything; the caller closes it.
  SourceTrial trial();

  @Override
  void close();
}
