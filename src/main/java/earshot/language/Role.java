package earshot.language;

/// The part that a function word plays in the rules, beside being a booster or negator.
enum Role {
  NONE(""),
  NO("no"),
  OR("or"),
  NOR("nor"),
  NEVER("never"),
  SO("so"),
  THIS("this"),
  WITHOUT("without"),
  DOUBT("doubt"),
  LEAST("least"),
  AT("at"),
  VERY("very"),
  KIND("kind"),
  SORT("sort"),
  OF("of"),
  JUST("just"),
  ENOUGH("enough"),
  BUT("but"),
  HOWEVER("however"),
  ALTHOUGH("although"),
  THOUGH("though"),
  WHEREAS("whereas"),
  WHILE("while"),
  YET("yet"),
  EXCEPT("except"),
  UNLIKE("unlike"),
  DESPITE("despite"),
  INSTEAD("instead"),
  VERSUS("versus"),
  VS("vs");

  final String word;

  Role(String word) {
    this.word = word;
  }

  /// Whether what follows is likely about somebody else.
  boolean contrasts() {
    return compareTo(BUT) >= 0;
  }
}
