package earshot.replies.template;

import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.Trait;
import earshot.model.Traits;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a template can know of the mention that is answered.
///
/// @param variables by name: `author`, `brand`, `channel`, `quote`; what is not known is left out
public record Facts(Map<String, String> variables, Set<Fact> are) {
  /// Names that stand for something of the mention.
  public static final Set<String> VARIABLES = Set.of("author", "brand", "channel", "quote");

  /// Nothing is known.
  public static final Facts NONE = new Facts(Map.of(), Set.of());

  private static final int QUOTED = 200;
  // Characters that cannot be seen, or turn the direction of what follows.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

  /// Copies both.
  public Facts {
    variables = Map.copyOf(variables);
    are = Set.copyOf(are);
  }

  /// What is known of a mention.
  ///
  /// @param brand whose answer it is; empty when that is not known
  /// @param channel in words, such as `Reddit comment`
  public static Facts of(Mention mention, Traits traits, String brand, String channel) {
    Map<String, String> variables = new LinkedHashMap<>();
    Mention.Content content = mention.content();
    put(variables, "author", content.author().isBlank() ? content.handle() : content.author());
    put(variables, "brand", brand);
    put(variables, "channel", channel);
    put(variables, "quote", shortened(content.body().isBlank() ? content.title() : content.body()));
    return new Facts(variables, are(mention, traits));
  }

  private static Set<Fact> are(Mention mention, Traits traits) {
    Set<Fact> are = EnumSet.noneOf(Fact.class);
    for (Trait trait : traits.are()) fact(trait).ifPresent(are::add);
    if (mention.content().rating().isPresent()) are.add(Fact.REVIEW);
    mention.brands().stream()
        .findFirst()
        .ifPresent(
            mark -> {
              if (mark.label() == Label.NEGATIVE) are.add(Fact.NEGATIVE);
              if (mark.label() == Label.POSITIVE) are.add(Fact.POSITIVE);
            });
    return are;
  }

  private static Optional<Fact> fact(Trait trait) {
    for (Fact fact : Fact.values()) {
      if (fact.name().equals(trait.name())) return Optional.of(fact);
    }
    return Optional.empty();
  }

  private static void put(Map<String, String> variables, String name, String value) {
    // Words from outside must not look like a place to fill.
    String plain = UNSEEN.matcher(value).replaceAll(" ").replace("{{", "{").replace("}}", "}");
    String clean = plain.replaceAll("\\s+", " ").strip();
    if (!clean.isEmpty()) variables.put(name, clean);
  }

  private static String shortened(String text) {
    if (text.length() <= QUOTED) return text;
    int space = text.lastIndexOf(' ', QUOTED);
    int cut = Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
    int end = space > QUOTED / 2 ? space : cut;
    return text.substring(0, end).strip() + "…";
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name.toLowerCase(Locale.ROOT)));
  }
}
