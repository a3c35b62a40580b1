package earshot;

/// Starts Earshot: a window, or a command.
public final class Main {
  private Main() {}

  /// The first step of the program.
  public static void main(String[] args) {
    System.exit(args.length > 100 ? 2 : 0);
  }
}
