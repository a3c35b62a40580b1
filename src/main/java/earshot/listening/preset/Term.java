package earshot.listening.preset;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an alternative of an expression starts from, before conversions.
sealed interface Term {
  /// The text it stands for; absent when there is none or it is blank.
  Optional<String> text(Lookup item);

  /// What stands at a path of the item.
  record Path(String path) implements Term {
    @Override
    public Optional<String> text(Lookup item) {
      return item.at(path).filter(text -> !text.isBlank());
    }
  }

  /// A name in braces: the parameter of that name, else what stands at that path.
  record Slot(String name) implements Term {
    @Override
    public Optional<String> text(Lookup item) {
      return item.param(name).or(() -> item.at(name)).filter(text -> !text.isBlank());
    }
  }

  /// Fixed text.
  record Literal(String text) implements Term {
    @Override
    public Optional<String> text(Lookup item) {
      return Optional.of(text);
    }
  }

  /// Text with gaps; absent as soon as one gap stays empty.
  ///
  /// What an answer says never decides which host an address leads to: only a parameter may stand
  /// in the host, and what directly follows it must begin the path.
  record Template(List<Term> parts) implements Term {
    private static final Pattern IN_HOST = Pattern.compile("https?://[^/?#]*");

    public Template {
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<String> text(Lookup item) {
      StringBuilder out = new StringBuilder();
      for (Term part : parts) {
        Optional<String> text = part.text(item);
        if (text.isEmpty()) return Optional.empty();
        boolean foreign = part instanceof Nested nested && !nested.isParam(item);
        if (foreign && IN_HOST.matcher(out).matches()) {
          boolean hostEnded = !out.toString().endsWith("/") && text.get().startsWith("/");
          if (!hostEnded) return Optional.empty();
        }
        out.append(text.get());
      }
      return Optional.of(out.toString()).filter(text -> !text.isBlank());
    }
  }

  /// An expression in braces.
  record Nested(Expression inner) implements Term {
    /// Whether it stands for the value of a parameter.
    boolean isParam(Lookup item) {
      String braces = inner.source();
      return item.param(braces.substring(1, braces.length() - 1).strip()).isPresent();
    }

    @Override
    public Optional<String> text(Lookup item) {
      return inner.text(item);
    }
  }

  /// A field of the element of another list that this item points to.
  ///
  /// @param own path in the item whose text must equal `key` of the element
  record Join(String list, String key, String own, String field) implements Term {
    @Override
    public Optional<String> text(Lookup item) {
      return item.at(own)
          .flatMap(value -> item.joined(list, key, value))
          .flatMap(element -> element.at(field))
          .filter(text -> !text.isBlank());
    }
  }
}
