package earshot.ui.shell;

/// Keeps in memory how the web is reached.
final class PretendConnecting implements ConnectingDesk {
  Wish now = new Wish("", "", 200);
  String password = "";

  @Override
  public Wish read() {
    return now;
  }

  @Override
  public void keep(Wish wish, String typed) {
    if (wish.proxy().contains(" ")) throw new IllegalArgumentException("That is no proxy.");
    now = wish;
    if (!typed.isEmpty()) password = typed;
  }
}
