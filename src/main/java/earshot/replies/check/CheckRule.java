package earshot.replies.check;

/// The checks of a draft: what each is called, what it says when it passes, and where it comes
/// from.
public enum CheckRule {
  /// An empty slot of a template.
  PLACEHOLDER("placeholder", false, "Every placeholder is filled.", Origin.HOUSE),
  /// A name, handle or template of another client.
  OTHER_CLIENT("other-client", false, "No other client is named.", Origin.HOUSE),
  /// Words that were copied while another client was on screen.
  COPIED_ELSEWHERE(
      "copied-elsewhere", true, "Nothing was copied from another client.", Origin.HOUSE),
  /// What we know of a person but not from this conversation.
  NOT_SAID_HERE("not-said-here", true, "Nothing about the person from elsewhere.", Origin.RESPECT),
  /// What the person told, repeated where everybody reads it.
  PERSONAL_DATA("personal-data", true, "No personal data is repeated.", Origin.RESPECT),
  /// Words that sell.
  SELLING("selling", true, "Nothing sells.", Origin.RESPECT),
  /// Nearly the words of an earlier answer.
  BOILERPLATE("boilerplate", true, "Not like your last 200 answers.", Origin.SHINGLES),
  /// Words that defend or blame.
  DEFENSIVE("defensive", true, "No defensive or blaming words.", Origin.RESPECT),
  /// A complaint that is answered without being acknowledged.
  ACKNOWLEDGEMENT("acknowledgement", true, "The complaint is acknowledged.", Origin.RESPECT),
  /// Words that admit liability.
  LIABILITY("liability", true, "No admission of liability.", Origin.HOUSE),
  /// Longer than the place takes.
  LENGTH("length", true, "The length fits.", Origin.PLACE),
  /// Formatting or links that do not work there.
  FORMAT("format", true, "The format fits.", Origin.PLACE),
  /// What the place itself does not allow in answers.
  PLATFORM("platform", true, "The rules of the place are kept.", Origin.PLACE),
  /// Capitals and exclamation marks.
  SHOUTING("shouting", true, "Nothing is shouted.", Origin.RESPECT),
  /// Words that no word list knows.
  SPELLING("spelling", true, "No spelling mistakes found.", Origin.SPELLING);

  private final String id;
  private final boolean keepable;
  private final String passed;
  private final Origin origin;

  /// Where a check comes from, as told on hover.
  private enum Origin {
    HOUSE("A rule of the house: it cannot be taken back once it is public."),
    RESPECT("A rule of respect: answer what was said, to the person who said it."),
    SHINGLES("Runs of five words, compared as in Broder 1997 (resemblance of documents)."),
    PLACE("What the place publishes about answers, with the day it was looked up."),
    SPELLING("A word list on this computer; nothing is sent anywhere.");

    private final String words;

    Origin(String words) {
      this.words = words;
    }
  }

  CheckRule(String id, boolean keepable, String passed, Origin origin) {
    this.id = id;
    this.keepable = keepable;
    this.passed = passed;
    this.origin = origin;
  }

  /// The stable name, such as `other-client`.
  public String id() {
    return id;
  }

  /// Whether a person may keep what it finds, with a reason.
  public boolean mayBeKept() {
    return keepable;
  }

  /// What is said when it finds nothing.
  public String passed() {
    return passed;
  }

  /// Where it comes from, in one sentence.
  public String source() {
    return origin.words;
  }
}
