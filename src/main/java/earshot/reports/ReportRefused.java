package earshot.reports;

/// A report cannot be made, read or kept; the message says in one sentence what to do.
public final class ReportRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReportRefused(String message) {
    super(message);
  }

  ReportRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
