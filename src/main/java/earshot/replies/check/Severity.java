package earshot.replies.check;

/// How much a finding weighs.
public enum Severity {
  /// The draft can be neither copied nor marked as sent.
  BLOCK,
  /// A person should think about it.
  CONSIDER,
  /// The check found nothing.
  PASSED
}
