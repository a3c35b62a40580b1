package earshot.replies.check;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what the place itself does not allow in answers.
final class PlatformCheck implements Check {
  private static final Pattern LIST =
      Pattern.compile("(?m)^[ \\t]*(?:[-*•–]|\\d{1,2}[.)]) +\\S.*$");
  private static final Pattern HTML =
      Pattern.compile("</?(?:b|i|u|em|strong|br|p|a|ul|li|div|span)(?: [^<>\\n]*)?/?>");
  private static final Pattern QUOTED = Pattern.compile("[\"“„«]([^\"“”„«»\\n]{12,400})[\"”“»]");

  @Override
  public CheckRule rule() {
    return CheckRule.PLATFORM;
  }

  @Override
  public boolean canTell(Written draft) {
    ChannelPack place = draft.draft.place();
    return !place.rules().isEmpty() || !place.format().forbidden().isEmpty();
  }

  @Override
  public List<Finding> in(Written draft) {
    List<Finding> findings = new ArrayList<>();
    ChannelPack place = draft.draft.place();
    for (ChannelPack.Forbidden what : ChannelPack.Forbidden.values()) {
      if (place.format().forbidden().contains(what)) forbidden(what, draft, findings);
    }
    if (draft.draft.english()) {
      for (ChannelPack.PackRule rule : place.rules()) {
        for (PhraseList.Hit hit : rule.phrases().in(draft)) {
          findings.add(finding(draft, hit.span(), rule.words(), rule.cure()));
        }
      }
    }
    return findings;
  }

  private static void forbidden(ChannelPack.Forbidden what, Written draft, List<Finding> findings) {
    String place = draft.draft.place().name();
    switch (what) {
      case EMAIL -> fact(Facts.Kind.EMAIL, draft, place, findings);
      case PHONE -> fact(Facts.Kind.PHONE, draft, place, findings);
      case LIST ->
          all(
              LIST,
              draft,
              "Lists lose their lines in a " + place + ".",
              "Write sentences.",
              findings);
      case HTML ->
          all(HTML, draft, "Tags are taken out of a " + place + ".", "Write plain text.", findings);
      case AUTHOR -> author(draft, place, findings);
      case QUOTE -> quote(draft, place, findings);
    }
  }

  private static void fact(Facts.Kind kind, Written draft, String place, List<Finding> findings) {
    draft.facts().stream()
        .filter(fact -> fact.kind() == kind)
        .map(
            fact ->
                finding(
                    draft,
                    fact.span(),
                    "A " + place + " must not hold " + kind.named() + ".",
                    "Say in words how to reach you."))
        .forEach(findings::add);
  }

  private static void author(Written draft, String place, List<Finding> findings) {
    FoldedWords words = FoldedWords.of(draft.body);
    FoldedWords name = FoldedWords.of(draft.draft.heard().author());
    // One word may be a handle, and everybody sees that; a full name tells who it is.
    if (name.size() < 2) return;
    Optional.of(Phrases.at(words, name, 0))
        .filter(at -> at >= 0)
        .map(at -> new Span(words.from(at), words.to(at + name.size() - 1)))
        .ifPresent(
            span ->
                findings.add(
                    finding(
                        draft,
                        span,
                        "A " + place + " must not tell who the reviewer is.",
                        "Greet without the full name.")));
  }

  private static void quote(Written draft, String place, List<Finding> findings) {
    Matcher quoted = QUOTED.matcher(draft.body);
    while (quoted.find()) {
      if (!Phrases.contains(draft.draft.heard().text(), quoted.group(1))) continue;
      findings.add(
          finding(
              draft,
              new Span(quoted.start(), quoted.end()),
              "A " + place + " must not quote the review.",
              "Say it in your own words."));
    }
  }

  private static void all(
      Pattern pattern, Written draft, String words, String cure, List<Finding> findings) {
    Matcher matcher = pattern.matcher(draft.body);
    while (matcher.find()) {
      findings.add(finding(draft, new Span(matcher.start(), matcher.end()), words, cure));
    }
  }

  private static Finding finding(Written draft, Span span, String words, String cure) {
    return Finding.of(CheckRule.PLATFORM, Severity.CONSIDER, span, draft.text(span), words, cure);
  }
}
