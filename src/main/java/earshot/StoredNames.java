package earshot;

import earshot.model.AuthorId;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.replies.people.People;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import earshot.ui.palette.Command;
import earshot.ui.palette.Kind;
import earshot.ui.palette.PaletteDesk;
import earshot.ui.people.PeopleDesk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a workspace stores under a name, as the palette finds it.
///
/// @param people those we talk with
/// @param words of the window
/// @param ways where what is found leads
record StoredNames(Workspace workspace, PeopleDesk people, Messages words, Ways ways)
    implements PaletteDesk {
  private static final String RECENT = "palette-recent";
  private static final int MOST_FOUND = 5;
  private static final int MOST_WRITERS = 3;
  private static final int MOST_LOOKED_AT = 40;
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SITE = 30;
  private static final int LONGEST_TEXT = 90;

  /// Where what is found leads; called on the FX thread.
  ///
  /// @param search shows what a query finds
  /// @param brand shows what is said about it
  record Ways(
      Consumer<String> search,
      Consumer<BrandId> brand,
      Consumer<SourceId> source,
      Consumer<AuthorId> person,
      Consumer<MentionId> mention) {}

  @Override
  public List<Command> named() {
    List<Command> named = new ArrayList<>();
    all(
        workspace.questions().searches().all(),
        named,
        each ->
            line(
                Kind.SEARCH,
                "search-" + each.id(),
                Icon.SEARCH,
                each.name(),
                () -> ways.search().accept(each.query())));
    all(workspace.brands().all(), named, this::brand);
    all(workspace.sources().statuses(), named, this::source);
    all(
        workspace.stores().tags().all(),
        named,
        each ->
            line(
                Kind.TAG,
                "tag-" + each.id(),
                Icon.TAG,
                each.name(),
                () -> ways.search().accept(tagged(each.name()))));
    return named;
  }

  private static <T> void all(List<T> stored, List<Command> into, Function<T, Command> as) {
    stored.stream().map(as).forEach(into::add);
  }

  private Command brand(Brand brand) {
    return line(
        Kind.BRAND,
        "brand-" + brand.id(),
        Icon.BRAND,
        brand.name(),
        () -> ways.brand().accept(brand.id()));
  }

  private Command source(SourceStatus status) {
    return line(
        Kind.SOURCE,
        "source-" + status.source().id(),
        Icon.SOURCES,
        status.source().name(),
        () -> ways.source().accept(status.source().id()));
  }

  private Command line(Kind kind, String id, Icon icon, String name, Runnable run) {
    return Command.of(kind, id, icon, Shown.of(name, LONGEST_NAME), run)
        .about(words.get("kind." + kind.name()));
  }

  /// What asks for all with a tag.
  private static String tagged(String tag) {
    return "tag:\"" + tag.replace("\\", " ").replace("\"", " ").strip() + "\"";
  }

  @Override
  public List<Command> people(String letters) {
    return people.list(People.Order.RECENT, letters).stream()
        .limit(MOST_FOUND)
        .map(this::person)
        .toList();
  }

  private Command person(People.Entry entry) {
    return Command.of(
            Kind.PERSON,
            "person-" + entry.account(),
            Icon.PERSON,
            Shown.of(entry.name(), LONGEST_NAME),
            () -> ways.person().accept(entry.account()))
        .about(Shown.of(entry.face().site(), LONGEST_SITE));
  }

  @Override
  public List<Command> writers(String letters) {
    String asked =
        NO_NAME
            .splitAsStream(letters)
            .filter(word -> !word.isEmpty())
            .map(word -> "author:" + word + "*")
            .collect(Collectors.joining(" "));
    if (asked.isEmpty()) return List.of();
    List<Mention> said = newest(asked, MOST_LOOKED_AT);
    Map<MentionId, AuthorId> authors =
        workspace.stores().people().authors(said.stream().map(Mention::id).toList());
    Map<AuthorId, Mention> writers = new LinkedHashMap<>();
    for (Mention each : said) {
      Optional.ofNullable(authors.get(each.id()))
          .ifPresent(author -> writers.putIfAbsent(author, each));
    }
    return writers.entrySet().stream()
        .limit(MOST_WRITERS)
        .map(each -> writer(each.getKey(), each.getValue().content()))
        .toList();
  }

  private Command writer(AuthorId author, Mention.Content said) {
    return Command.of(
            Kind.PERSON,
            "person-" + author,
            Icon.PERSON,
            Shown.of(said.author().isEmpty() ? said.handle() : said.author(), LONGEST_NAME),
            () -> ways.person().accept(author))
        .about(Shown.of(said.handle(), LONGEST_SITE));
  }

  @Override
  public List<Command> mentions(String query) {
    return newest(query, MOST_FOUND).stream().map(this::mention).toList();
  }

  private List<Mention> newest(String query, int most) {
    MentionFilter asked =
        new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
    return workspace.mentions().page(asked, Optional.empty(), most).mentions();
  }

  private Command mention(Mention mention) {
    Mention.Content said = mention.content();
    String text = said.title().isEmpty() ? said.body() : said.title();
    return Command.of(
            Kind.MENTION,
            "mention-" + mention.id(),
            Icon.COMMENT,
            Shown.of(text.strip(), LONGEST_TEXT),
            () -> ways.mention().accept(mention.id()))
        .about(words.formats().day(mention.at()));
  }

  @Override
  public List<String> recent() {
    return workspace.stores().settings().get(RECENT).stream()
        .flatMap(String::lines)
        .filter(id -> !id.isBlank())
        .toList();
  }

  @Override
  public void keep(List<String> recent) {
    workspace.stores().settings().put(RECENT, String.join("\n", recent));
  }
}
