package earshot.replies.check;

import earshot.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one check says about a draft.
///
/// @param span the words it is about; absent when it is about the whole
/// @param found what was found: the words of the draft, or the earlier answer it is like
/// @param words what is the matter, in one sentence
/// @param cure what to do about it; empty when nothing has to be done
/// @param fixes texts that can stand instead of the span, the likeliest first; empty text means the
///   words can go
public record Finding(
    CheckRule rule,
    Severity severity,
    Optional<Span> span,
    String found,
    String words,
    String cure,
    List<String> fixes) {
  private static final int LONGEST_KEY = 200;

  /// Copies the list.
  public Finding {
    fixes = List.copyOf(fixes);
  }

  /// The name of the check.
  public String checkId() {
    return rule.id();
  }

  /// Where the check comes from.
  public String source() {
    return rule.source();
  }

  /// By what the same finding is known again after the text around it changed.
  public String key() {
    String plain = found.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
  }

  /// Whether a person may keep it with a reason.
  public boolean mayBeKept() {
    return rule.mayBeKept();
  }

  static Finding passed(CheckRule rule) {
    return new Finding(rule, Severity.PASSED, Optional.empty(), "", rule.passed(), "", List.of());
  }

  static Finding of(
      CheckRule rule, Severity severity, Span span, String found, String words, String cure) {
    return new Finding(rule, severity, Optional.of(span), found, words, cure, List.of());
  }

  static Finding ofWhole(
      CheckRule rule, Severity severity, String found, String words, String cure) {
    return new Finding(rule, severity, Optional.empty(), found, words, cure, List.of());
  }

  Finding withFixes(List<String> instead) {
    return new Finding(rule, severity, span, found, words, cure, instead);
  }
}
