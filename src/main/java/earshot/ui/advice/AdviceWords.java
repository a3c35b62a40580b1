package earshot.ui.advice;

import earshot.model.AddressLevel;
import earshot.model.Advised;
import earshot.model.Cue;
import earshot.model.PersonsMark;
import earshot.replies.advice.Advice;
import earshot.replies.advice.Kind;
import earshot.replies.advice.Study;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;

/// Advice in the words of the screen; also for chips and columns elsewhere.
public final class AdviceWords {
  private static final int MOST_WORDS = 8;

  private final Messages words;

  /// The words in a language and zone.
  public AdviceWords(Formats formats) {
    this.words = Messages.of(AdviceWords.class, formats);
  }

  /// A verdict, such as "Listen, do not answer".
  public String verdict(Advised verdict) {
    return words.get("verdict." + verdict.name());
  }

  /// A verdict in a word or two, for a narrow column, such as "Listen".
  public String shortly(Advised verdict) {
    return words.get("short." + verdict.name());
  }

  /// Its sign.
  public Icon icon(Advised verdict) {
    return switch (verdict) {
      case RESPOND, RESPOND_ONCE_THEN_PRIVATE, OFFER_HELP_IF_POLICY -> Icon.REPLIES;
      case OBSERVE -> Icon.EAR;
      case LET_PEERS -> Icon.PEOPLE;
      case CORRECT_FACT -> Icon.CHECK_CIRCLE;
      case ESCALATE -> Icon.FLAG;
      case DO_NOT_RESPOND -> Icon.CROSS_RING;
    };
  }

  /// To whom it speaks, such as "Spoken to us".
  public String address(AddressLevel address) {
    return words.get("address." + address.name());
  }

  /// What it does, such as "complaint".
  public String kind(Kind kind) {
    return words.get("kind." + kind.name());
  }

  /// What a person says it is, such as "Rant".
  public String mark(PersonsMark mark) {
    return words.get("mark." + mark.name());
  }

  /// The rule's reason, and what turned it: one or two sentences.
  String reason(Advice advice) {
    String turn =
        advice.byRule().turn().map(each -> " " + words.get("turn." + each.name())).orElse("");
    return advice.rule().words() + turn;
  }

  /// How the mention is read, such as "Spoken to us · complaint, question".
  String readAs(Advice advice) {
    var said = advice.grounds().circumstances().said();
    List<String> kinds = said.kinds().stream().sorted().map(this::kind).toList();
    String address = address(said.address());
    return kinds.isEmpty() ? address : address + " · " + String.join(", ", kinds);
  }

  /// The words that show it, or that it lies outside the text.
  String matched(Advice advice) {
    List<String> found = new ArrayList<>();
    for (Cue cue : advice.grounds().matched()) {
      if (!cue.match().isBlank()) found.add("“" + cue.match().strip() + "”");
    }
    List<String> shown = found.stream().distinct().limit(MOST_WORDS).toList();
    return shown.isEmpty() ? "" : words.get("matched", String.join(", ", shown));
  }

  /// The finding of the study with its source.
  String study(Advice advice) {
    return words.get("study", words.get("study." + advice.study().name()), Study.SOURCE);
  }

  Messages messages() {
    return words;
  }
}
