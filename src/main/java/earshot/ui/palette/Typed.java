package earshot.ui.palette;

/// What is typed into the palette: what is looked through, told by the first letter, and for what.
///
/// @param wanted without that letter and without blanks around it
record Typed(Through through, String wanted) {
  /// What is looked through.
  enum Through {
    EVERYTHING,
    COMMANDS,
    PEOPLE,
    TAGS;

    /// Whether what is known by name belongs to it; people are asked for.
    boolean lists(Command command) {
      return switch (this) {
        case EVERYTHING -> true;
        case COMMANDS -> command.kind().isOfTheProgram();
        case PEOPLE -> false;
        case TAGS -> command.kind() == Kind.TAG;
      };
    }
  }

  static Typed of(String text) {
    Through through =
        switch (text.isEmpty() ? ' ' : text.charAt(0)) {
          case '>' -> Through.COMMANDS;
          case '@' -> Through.PEOPLE;
          case '#' -> Through.TAGS;
          default -> Through.EVERYTHING;
        };
    String wanted = through == Through.EVERYTHING ? text : text.substring(1);
    return new Typed(through, wanted.strip());
  }

  /// Whether people are to be asked for; one letter names nobody.
  boolean asksPeople() {
    return through == Through.PEOPLE || asksMentions();
  }

  /// Whether mentions are to be asked for.
  boolean asksMentions() {
    return through == Through.EVERYTHING && wanted.length() > 1;
  }
}
