package earshot.replies.check;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds formatting and addresses that do not work in the place.
final class FormatCheck implements Check {
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "\\*\\*[^*\\n]+\\*\\*|(?<!\\w)__[^_\\n]+__(?!\\w)|\\[[^\\]\\n]+\\]\\(https?://[^)\\s]+\\)"
              + "|(?m:^#{1,4} \\S.*$)|`[^`\\n]+`|(?m:^> \\S.*$)");
  private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S+|\\bwww\\.\\S+");

  @Override
  public CheckRule rule() {
    return CheckRule.FORMAT;
  }

  @Override
  public boolean canTell(Written draft) {
    return !draft.draft.place().equals(ChannelPack.ANYWHERE);
  }

  @Override
  public List<Finding> in(Written draft) {
    ChannelPack place = draft.draft.place();
    List<Finding> findings = new ArrayList<>();
    if (!place.format().markdown() && draft.hasAny("*_[#`>")) {
      add(
          draft,
          MARKDOWN,
          "A " + place.name() + " shows these signs as they are.",
          "Write it without formatting.",
          findings);
    }
    switch (place.format().links()) {
      case ALLOWED -> {}
      case PLAIN ->
          add(
              draft,
              LINK,
              "A " + place.name() + " cannot be clicked.",
              "Say in words where to find it.",
              findings);
      case FORBIDDEN ->
          add(
              draft,
              LINK,
              "A " + place.name() + " with an address may be taken down.",
              "Say in words where to find it.",
              findings);
    }
    return findings;
  }

  private static void add(
      Written draft, Pattern pattern, String words, String cure, List<Finding> findings) {
    Matcher matcher = pattern.matcher(draft.body);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      findings.add(
          Finding.of(CheckRule.FORMAT, Severity.CONSIDER, span, matcher.group(), words, cure));
    }
  }
}
