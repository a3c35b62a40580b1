package earshot.search;

import earshot.model.Coded;
import earshot.model.Trait;
import java.util.Optional;
import java.util.Set;

/// What a list of mentions can be narrowed by beside how they sound and where they come from.
public enum Facet {
  /// The language of the text, without its country.
  LANGUAGE(Fields.LANG),
  /// What the text does.
  KIND(Fields.IS),
  /// The name of a tag.
  TAG(Fields.TAG);

  private static final Set<Trait> KINDS =
      Set.of(
          Trait.COMPLAINT,
          Trait.QUESTION,
          Trait.REQUEST,
          Trait.PRAISE,
          Trait.RECOMMENDATION,
          Trait.URGENT);

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  /// Words of the query language that ask for a value as it was counted.
  public String asks(String value) {
    return switch (this) {
      case LANGUAGE -> "lang:" + value;
      case KIND -> "is:" + value;
      case TAG -> "tag:" + QueryPrinter.quoted(value);
    };
  }

  /// A value as it is counted: a tag counts without regard to the case of its letters.
  public String counted(String value) {
    return this == TAG ? Fields.tag(value) : value;
  }

  String field() {
    return field;
  }

  /// What a term of the index counts as; absent when it is not counted.
  Optional<String> value(String term) {
    return switch (this) {
      // What is written in Brazil is counted as Portuguese, which `lang:pt` finds too.
      case LANGUAGE -> Optional.of(term).filter(tag -> tag.indexOf('-') < 0 && !tag.equals("und"));
      case KIND ->
          Optional.of(Coded.of(Trait.class, Integer.parseInt(term)))
              .filter(KINDS::contains)
              .map(Trait::written);
      case TAG -> Optional.of(term);
    };
  }
}
