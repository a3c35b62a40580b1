package earshot.listening;

import java.util.Arrays;

/// The elements of HTML that mean something to a reader of text.
enum HtmlTag {
  SPAN(Role.INLINE),
  A(Role.INLINE),
  B(Role.INLINE),
  STRONG(Role.INLINE),
  I(Role.INLINE),
  EM(Role.INLINE),
  U(Role.INLINE),
  S(Role.INLINE),
  DEL(Role.INLINE),
  CODE(Role.INLINE),
  Q(Role.INLINE),
  CITE(Role.INLINE),
  P(Role.BLOCK),
  DIV(Role.BLOCK),
  PRE(Role.BLOCK),
  BLOCKQUOTE(Role.BLOCK),
  UL(Role.BLOCK),
  OL(Role.BLOCK),
  LI(Role.BLOCK),
  DL(Role.BLOCK),
  DT(Role.BLOCK),
  DD(Role.BLOCK),
  H1(Role.BLOCK),
  H2(Role.BLOCK),
  H3(Role.BLOCK),
  H4(Role.BLOCK),
  H5(Role.BLOCK),
  H6(Role.BLOCK),
  TABLE(Role.BLOCK),
  TR(Role.BLOCK),
  TD(Role.CELL),
  TH(Role.CELL),
  BR(Role.BREAK),
  HR(Role.BREAK_ONLY),
  IMG(Role.IMAGE),
  SECTION(Role.BREAK_ONLY),
  ARTICLE(Role.BREAK_ONLY),
  HEADER(Role.BREAK_ONLY),
  FOOTER(Role.BREAK_ONLY),
  MAIN(Role.BREAK_ONLY),
  ASIDE(Role.BREAK_ONLY),
  NAV(Role.BREAK_ONLY),
  FIGURE(Role.BREAK_ONLY),
  FIGCAPTION(Role.BREAK_ONLY),
  ADDRESS(Role.BREAK_ONLY),
  FORM(Role.BREAK_ONLY),
  FIELDSET(Role.BREAK_ONLY),
  CENTER(Role.BREAK_ONLY),
  DETAILS(Role.BREAK_ONLY),
  SUMMARY(Role.BREAK_ONLY),
  CAPTION(Role.BREAK_ONLY),
  OPTION(Role.BREAK_ONLY),
  TITLE(Role.BREAK_ONLY),
  BODY(Role.BREAK_ONLY),
  SCRIPT(Role.UNSEEN),
  STYLE(Role.UNSEEN),
  IFRAME(Role.UNSEEN),
  NOEMBED(Role.UNSEEN),
  NOFRAMES(Role.UNSEEN),
  TEMPLATE(Role.UNSEEN),
  /// Any other element: its tags vanish, its text stays.
  OTHER(Role.NOTHING);

  /// What becomes of an element.
  enum Role {
    INLINE,
    BLOCK,
    CELL,
    BREAK,
    BREAK_ONLY,
    IMAGE,
    UNSEEN,
    NOTHING
  }

  private static final HtmlTag[] BY_NAME;
  private static final long[] NAMES;

  static {
    BY_NAME =
        Arrays.stream(values()).filter(tag -> tag.role != Role.NOTHING).toArray(HtmlTag[]::new);
    Arrays.sort(BY_NAME, (one, two) -> Long.compare(pack(one.written), pack(two.written)));
    NAMES = Arrays.stream(BY_NAME).mapToLong(tag -> pack(tag.written)).toArray();
  }

  private final Role role;
  private final String written;

  HtmlTag(Role role) {
    this.role = role;
    this.written = name().toLowerCase(java.util.Locale.ROOT);
  }

  Role role() {
    return role;
  }

  /// The name as it stands in markup.
  String written() {
    return written;
  }

  /// Whether its tags are kept.
  boolean isKept() {
    return role == Role.INLINE || role == Role.BLOCK || role == Role.CELL;
  }

  /// Whether it has no end tag.
  boolean isVoid() {
    return this == BR || this == HR || this == IMG;
  }

  /// Whether an open element of this kind ends where the next one begins.
  boolean endsAt(HtmlTag next) {
    return switch (this) {
      case P -> next.role == Role.BLOCK;
      case LI -> next == LI;
      case DT, DD -> next == DT || next == DD;
      case TD, TH -> next == TD || next == TH || next == TR;
      case TR -> next == TR;
      default -> false;
    };
  }

  /// The element of a packed name.
  static HtmlTag of(long packed) {
    int at = Arrays.binarySearch(NAMES, packed);
    return at < 0 ? OTHER : BY_NAME[at];
  }

  /// A name of at most ten letters and digits as one number, whatever its case; -1 when it is
  /// longer or holds something else.
  static long pack(CharSequence text, int from, int to) {
    if (to - from > 10) return -1;
    long packed = 0;
    for (int i = from; i < to; i++) {
      int code = code(text.charAt(i));
      if (code == 0) return -1;
      packed = packed << 6 | code;
    }
    return packed;
  }

  static long pack(CharSequence name) {
    return pack(name, 0, name.length());
  }

  private static int code(char c) {
    if (c >= 'a' && c <= 'z') return c - 'a' + 1;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 1;
    if (c >= '0' && c <= '9') return c - '0' + 27;
    return 0;
  }
}
