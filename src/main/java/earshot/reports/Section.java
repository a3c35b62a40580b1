package earshot.reports;

/// What a report can tell, in the order in which it does.
public enum Section {
  /// The window in sentences.
  SUMMARY("Summary"),
  /// How much was said, over time.
  VOLUME("How much was said"),
  /// How it sounds, over time and against the usual.
  SENTIMENT("How it sounds"),
  /// Who is talked about, among several brands.
  SHARE_OF_VOICE("Share of voice"),
  /// What people talk about: words that stand out.
  TOPICS("What stands out"),
  /// Where it was said.
  SOURCES("Where it was said"),
  /// What was unusual, and the bad days.
  ALERTS("Alerts and incidents"),
  /// How those who spoke to us were answered.
  ANSWERS("How people were answered"),
  /// Words of people, ticked one by one.
  QUOTES("In their words"),
  /// How completely was listened.
  COVERAGE("How completely was listened");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  /// As a reader sees it.
  public String title() {
    return title;
  }
}
