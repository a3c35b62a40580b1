package earshot.replies.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import earshot.model.DraftId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each check against its table of drafts: `+ found :: draft` must be found, `- draft` must not.
///
/// Lines with a colon set what is known until the next one: heard, author, complaint, card, place,
/// others, names, sent, lang, words.
class CheckCasesTest {
  private static final ChannelPacks PACKS = ChannelPacks.shipped();

  record Case(CheckRule rule, boolean positive, String found, DraftText draft, SentReplies sent) {
    @Override
    public String toString() {
      return rule.id() + (positive ? " + " : " - ") + draft.body();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCheckFindsWhatItShouldAndNothingElse(Case each) {
    List<Finding> findings =
        TestChecks.with(each.sent()).check(each.draft()).stream()
            .filter(finding -> finding.rule() == each.rule())
            .filter(finding -> finding.severity() != Severity.PASSED)
            .toList();
    if (!each.positive()) {
      assertEquals(List.of(), findings);
      return;
    }
    assertFalse(findings.isEmpty(), "nothing found");
    Finding first = findings.getFirst();
    assertFalse(first.cure().isBlank(), "no cure");
    assertFalse(first.words().isBlank(), "no words");
    if (each.found().equals("*")) return;
    String found =
        first.span().map(s -> each.draft().body().substring(s.from(), s.to())).orElse("");
    assertEquals(each.found(), found);
  }

  @ParameterizedTest
  @EnumSource(value = CheckRule.class, mode = EXCLUDE, names = "COPIED_ELSEWHERE")
  void everyCheckHasFiveOfEachKind(CheckRule rule) throws IOException {
    List<Case> cases = read(rule);
    assertTrue(cases.stream().filter(Case::positive).count() >= 5, rule.id());
    assertTrue(cases.stream().filter(each -> !each.positive()).count() >= 5, rule.id());
  }

  @Test
  void anEmptyDraftIsNotJudged() {
    assertEquals(
        List.of(),
        TestChecks.with(new SentReplies())
            .check(DraftText.of("  \n", DraftText.Heard.saying("Where is my parcel?"))));
  }

  static Stream<Case> cases() {
    // What was copied elsewhere is no matter of words: CopiedWordsTest has it.
    return Arrays.stream(CheckRule.values())
        .filter(rule -> rule != CheckRule.COPIED_ELSEWHERE)
        .flatMap(
            rule -> {
              try {
                return read(rule).stream();
              } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
              }
            });
  }

  private static List<Case> read(CheckRule rule) throws IOException {
    try (InputStream in = CheckCasesTest.class.getResourceAsStream(rule.id() + ".cases.txt")) {
      if (in == null) throw new AssertionError("no table for " + rule.id());
      return new Table(rule).read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /// What is known while a table is read.
  private static final class Table {
    private final CheckRule rule;
    private final List<Case> cases = new ArrayList<>();
    private String heard = "";
    private String author = "";
    private String language = "en";
    private boolean complaint;
    private List<String> card = List.of();
    private ChannelPack place = ChannelPack.ANYWHERE;
    private OtherClients others = OtherClients.NONE;
    private Set<String> names = Set.of("Northwind Coffee");
    private Set<String> words = Set.of();
    private SentReplies sent = new SentReplies();

    Table(CheckRule rule) {
      this.rule = rule;
    }

    List<Case> read(String text) {
      for (String line : text.split("\\R", -1)) {
        if (line.isBlank() || line.startsWith("# ")) continue;
        if (line.startsWith("+ ")) {
          String[] parts = line.substring(2).split(" :: ", 2);
          add(true, parts[0], parts[1]);
        } else if (line.startsWith("- ")) {
          add(false, "", line.substring(2));
        } else {
          String[] parts = line.split(":", 2);
          set(parts[0], parts[1].strip());
        }
      }
      return cases;
    }

    private void add(boolean positive, String found, String written) {
      String body = written.replace("\\n", "\n").replace("\\u200b", "\u200b");
      if (body.matches("repeat \\d+ .*")) {
        String[] parts = body.split(" ", 3);
        body = parts[2].repeat(Integer.parseInt(parts[1]));
      }
      var heardNow = new DraftText.Heard(heard, author, "", language, complaint, card);
      DraftText draft =
          DraftText.of(body, heardNow)
              .at(place)
              .beside(others)
              .by(new DraftText.Ours(names, words, "GB"));
      cases.add(new Case(rule, positive, found, draft, sent));
    }

    private void set(String name, String value) {
      List<String> list = value.isEmpty() ? List.of() : List.of(value.split("; ", -1));
      switch (name) {
        case "heard" -> heard = value;
        case "author" -> author = value;
        case "lang" -> language = value;
        case "complaint" -> complaint = value.equals("yes");
        case "card" -> card = list;
        case "place" -> place = PACKS.byId(value).orElse(ChannelPack.ANYWHERE);
        case "names" -> names = Set.copyOf(list);
        case "words" -> words = Set.copyOf(list);
        case "others" ->
            others =
                new OtherClients(
                    list.stream()
                        .map(each -> List.of(each.split(" = ", -1)))
                        .map(
                            each ->
                                new OtherClients.Client(
                                    each.getFirst(), each.subList(1, each.size())))
                        .toList(),
                    names);
        case "sent" -> {
          sent = new SentReplies();
          sent.add(new DraftId(1), Instant.parse("2026-11-12T09:00:00Z"), value);
        }
        default -> throw new AssertionError("unknown setting " + name);
      }
    }
  }

  /// All checks as they come.
  private static final class TestChecks {
    private static final SpellingShelf SHELF = new SpellingShelf(Path.of("none"), "en-GB");

    static DraftChecks with(SentReplies sent) {
      assertTrue(SHELF.load("en"));
      return DraftChecks.of(sent, SHELF, ZoneOffset.UTC);
    }
  }
}
