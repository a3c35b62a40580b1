package earshot.listening;

/// The most that one source may cost.
public final class Caps {
  /// Bytes of one answer as they come over the wire.
  static final int WIRE_BYTES = 8 << 20;

  /// Bytes of one document after decompression.
  static final int DOCUMENT_BYTES = 16 << 20;

  /// How many times larger than on the wire a document may become once it has passed
  /// [#RATIO_FREE_BYTES].
  static final int RATIO = 100;

  /// Bytes that may be inflated before [#RATIO] counts.
  static final int RATIO_FREE_BYTES = 1 << 20;

  /// Items of one document.
  static final int ITEMS = 5_000;

  /// Elements within each other.
  static final int DEPTH = 256;

  /// Elements of one document; 5,000 items of a generous feed have half as many.
  static final int ELEMENTS = 600_000;

  /// Attributes of one element that are looked at.
  static final int ATTRIBUTES = 512;

  /// Characters of a title.
  static final int TITLE = 1_000;

  /// Characters of the name, the handle or the outlet of an author.
  static final int AUTHOR = 200;

  /// Characters of a text and of its markup.
  static final int TEXT = 65_536;

  /// Characters of an address a person can open.
  static final int ADDRESS = 4_096;

  /// Characters of the address of an author's page.
  static final int AUTHOR_ADDRESS = 2_048;

  /// Characters of a platform's id.
  public static final int EXTERNAL_ID = 1_024;

  /// Characters of a date as written.
  static final int RAW_DATE = 200;

  /// Pictures, sounds and films of one item.
  static final int MEDIA = 20;

  /// Bytes of what precedes a document.
  static final int LEADING_JUNK = 64 << 10;

  /// Entities that a document may define for itself.
  static final int ENTITIES = 100;

  /// Characters of all entities that a document defines for itself.
  static final int ENTITY_CHARACTERS = 10_000;

  /// Characters that a document's own entities may add to it.
  static final int ENTITY_EXPANSION = 1_000_000;

  /// Bytes of a list of sources, and the outlines in it.
  static final int OPML_BYTES = 20_000_000;

  /// Outlines of a list of sources.
  static final int OPML_OUTLINES = 50_000;

  private Caps() {}

  /// Says that a document is over a cap, for a person: `Too large to read safely (more than 16
  /// MB).`
  static String tooLarge(long bytes) {
    return "Too large to read safely (more than " + (bytes >> 20) + " MB).";
  }
}
