package earshot.model;

/// What a person changed about people, so that it can be taken back and done again to the letter.
public record PeopleAct(PeopleState before, PeopleState after) {
  /// The act that takes this one back.
  public PeopleAct back() {
    PeopleState from = after;
    PeopleState to = before;
    return new PeopleAct(from, to);
  }
}
