package earshot.language.redact;

/// Takes people out of one document: each author becomes a number, the same throughout, and what
/// leads to a person is left out of texts and links.
///
/// Two documents cannot be joined by the numbers, for each begins at a place of its own. Names that
/// stand in a text without a sign such as `@` are not recognised. Not for several threads.
public final class Redaction {
  /// Stands where words were left out.
  public static final String NO_TEXT = "[text left out]";

  private final Profile profile;
  private final Pseudonyms authors;
  private final PersonalText texts;
  private final Links links;

  private Redaction(Profile profile, long seed) {
    this.profile = profile;
    this.authors = new Pseudonyms(seed);
    this.links = new Links();
    this.texts = new PersonalText(authors, links);
  }

  /// For one document.
  ///
  /// @param seed drawn anew for each document; the same seed gives the same numbers
  public static Redaction of(Profile profile, long seed) {
    return new Redaction(profile, seed);
  }

  /// How much is left out.
  public Profile profile() {
    return profile;
  }

  /// An author as this document calls them, such as `Author A12`; empty when nobody is named.
  ///
  /// @param name as it is shown, or empty
  /// @param handle of the account, or empty; the same handle is the same author
  public String author(String name, String handle) {
    if (profile == Profile.NOTHING_HIDDEN) return name.isBlank() ? handle : name;
    String known = handle.isBlank() ? name : handle;
    return known.isBlank() ? "" : authors.of(known);
  }

  /// The handle of an author: the author's number where names are hidden.
  public String handle(String name, String handle) {
    if (profile == Profile.NOTHING_HIDDEN) return handle;
    return handle.isBlank() ? "" : author(name, handle);
  }

  /// A text as this document shows it.
  public String text(String words) {
    return switch (profile) {
      case NOTHING_HIDDEN -> words;
      case NAMES_HIDDEN -> texts.without(words);
      case NAMES_AND_TEXT_HIDDEN -> words.isBlank() ? "" : NO_TEXT;
    };
  }

  /// A text that a person chose to show word by word, whatever the profile says of texts.
  public String quote(String words) {
    return profile == Profile.NOTHING_HIDDEN ? words : texts.without(words);
  }

  /// The address of a post as this document shows it.
  public String link(String address) {
    return switch (profile) {
      case NOTHING_HIDDEN -> address;
      case NAMES_HIDDEN -> links.without(address);
      case NAMES_AND_TEXT_HIDDEN -> links.site(address);
    };
  }
}
