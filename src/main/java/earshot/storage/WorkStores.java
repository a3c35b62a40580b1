package earshot.storage;

/// What is kept of the work people do about mentions.
public final class WorkStores {
  private final WorkStore acts;
  private final WorkUpkeep upkeep;
  private final AnswerTimes answerTimes;
  private final NoteStore notes;
  private final TaggingStore tagging;
  private final StarStore stars;
  private final ReviewStore reviews;
  private final IdentityStore identities;
  private final RetoldStore retold;

  WorkStores(Database database) {
    acts = new WorkStore(database);
    upkeep = new WorkUpkeep(database);
    answerTimes = new AnswerTimes(database);
    notes = new NoteStore(database);
    tagging = new TaggingStore(database);
    stars = new StarStore(database);
    reviews = new ReviewStore(database);
    identities = new IdentityStore(database);
    retold = new RetoldStore(database);
  }

  /// What people do, and the lists of it.
  public WorkStore acts() {
    return acts;
  }

  /// What time does.
  public WorkUpkeep upkeep() {
    return upkeep;
  }

  /// How long people waited for an answer.
  public AnswerTimes answerTimes() {
    return answerTimes;
  }

  /// Remarks beside mentions.
  public NoteStore notes() {
    return notes;
  }

  /// Tags on many mentions at once, and as they were.
  public TaggingStore tagging() {
    return tagging;
  }

  /// What people starred.
  public StarStore stars() {
    return stars;
  }

  /// What reviewers said offline.
  public ReviewStore reviews() {
    return reviews;
  }

  /// What lists do not show of mentions.
  public RetoldStore retold() {
    return retold;
  }

  /// Which mention of another workspace is which of this one.
  public IdentityStore identities() {
    return identities;
  }
}
