package earshot.cli;

import earshot.model.AddressLevel;
import earshot.model.Advised;
import earshot.model.Overruled;
import earshot.replies.advice.Advice;
import earshot.replies.advice.Kind;
import earshot.replies.advice.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Advice in words and as objects for programs.
final class AdviceLines {
  private AdviceLines() {}

  /// A verdict as screens say it.
  static String words(Advised verdict) {
    return switch (verdict) {
      case RESPOND -> "Answer";
      case RESPOND_ONCE_THEN_PRIVATE -> "Answer once, then in private";
      case OFFER_HELP_IF_POLICY -> "Offer help, once";
      case OBSERVE -> "Listen, do not answer";
      case LET_PEERS -> "Let customers answer";
      case CORRECT_FACT -> "Correct the fact";
      case ESCALATE -> "Pass on";
      case DO_NOT_RESPOND -> "Do not answer";
    };
  }

  private static String words(AddressLevel address) {
    return switch (address) {
      case DIRECT -> "spoken to us";
      case NAMED_QUESTION -> "a question about us";
      case TAGGED -> "we are tagged";
      case AMBIENT -> "about us, not to us";
      case PEER -> "between customers";
    };
  }

  /// Why a verdict comes to another one; the sentence ends with a point.
  private static String words(Advice.Turn turn) {
    return switch (turn) {
      case NO_POLICY -> "Your workspace does not offer help unasked.";
      case PRIVATE_MATTER -> "It is about a private matter.";
    };
  }

  /// The lines for a person: verdict and rule, what it rests on, and the study.
  static List<String> of(Advice advice) {
    List<String> lines = new ArrayList<>();
    lines.add(words(advice.verdict()) + "  (" + advice.rule().id() + ")");
    String turn = advice.byRule().turn().map(each -> " " + words(each)).orElse("");
    lines.add(advice.rule().words() + turn);
    var said = advice.grounds().circumstances().said();
    List<String> kinds = said.kinds().stream().sorted().map(Kind::written).toList();
    lines.add(
        "Read as: "
            + words(said.address())
            + (kinds.isEmpty() ? "" : "; " + String.join(", ", kinds)));
    advice.grounds().matched().forEach(cue -> lines.add("  " + CueLines.line(cue)));
    advice
        .grounds()
        .marks()
        .forEach(
            marked ->
                lines.add(
                    "  %s says: %s"
                        .formatted(
                            marked.made().byUser(),
                            marked.mark().name().toLowerCase(Locale.ROOT).replace('_', ' '))));
    lines.add(advice.study().finding() + " (" + Study.SOURCE + "): a default, not a law.");
    advice.overruled().ifPresent(decision -> lines.add(overruled(decision)));
    return lines;
  }

  private static String overruled(Overruled decision) {
    return "Overruled by %s: %s instead of %s, for “%s”."
        .formatted(
            decision.made().byUser(),
            words(decision.instead()),
            words(decision.verdict()),
            decision.reason());
  }

  /// One object: what is advised, by which rule and on what grounds.
  static Map<String, Object> json(Advice advice) {
    var circumstances = advice.grounds().circumstances();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", advice.mention().value());
    object.put("verdict", advice.verdict().name());
    object.put("rule", advice.rule().id());
    object.put("ruleVerdict", advice.rule().verdict().name());
    object.put("turn", advice.byRule().turn().map(Enum::name).orElse(null));
    object.put("words", advice.rule().words());
    object.put("origin", advice.rule().source().origin());
    object.put("dated", advice.rule().source().dated());
    object.put("address", circumstances.said().address().name());
    object.put("kinds", circumstances.said().kinds().stream().sorted().map(Enum::name).toList());
    object.put("matched", CueLines.json(advice.grounds().matched()));
    object.put("marks", advice.grounds().marks().stream().map(each -> each.mark().name()).toList());
    object.put("contacts30", circumstances.person().contactsWithin(30));
    object.put("optOut", circumstances.person().optedOut());
    object.put("cap", circumstances.person().cap().orElse(null));
    object.put("consent", circumstances.person().consent().written());
    object.put("peerAnswered", circumstances.person().peerAnswered());
    object.put("listening", circumstances.house().listening());
    object.put("offerHelp", circumstances.house().offersHelp());
    object.put("study", advice.study().finding());
    object.put("studySource", Study.SOURCE);
    object.put("overruled", advice.overruled().map(AdviceLines::decided).orElse(null));
    return object;
  }

  private static Map<String, Object> decided(Overruled decision) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("by", decision.made().byUser());
    object.put("at", decision.made().at().toString());
    object.put("instead", decision.instead().name());
    object.put("of", decision.verdict().name());
    object.put("reason", decision.reason());
    return object;
  }
}
