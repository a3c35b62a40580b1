package earshot.search;

/// Tells when so much comes in that the index is better left behind and caught up afterwards:
/// storing comes first, and few great batches cost a fraction of many small ones.
final class Flood {
  /// Mentions between two beats, half a second apart, up to which things are calm.
  private static final int CALM = 100;

  /// Mentions since it was last calm that make a flood.
  private static final int MOST = 2_000;

  /// Calm beats in a row after which a flood is over: a storm of polls pauses now and then.
  private static final int OVER = 4;

  /// Beats after which the index is brought up all the same.
  private static final int LONGEST = 240;

  private int sinceBeat;
  private int sinceCalm;
  private int beats;
  private int calmBeats;
  private boolean behind;

  /// Notes mentions that came in.
  ///
  /// @return whether they are left for later
  synchronized boolean leaves(int mentions) {
    sinceBeat += mentions;
    sinceCalm += mentions;
    if (sinceCalm > MOST) behind = true;
    return behind;
  }

  /// Notes a beat.
  ///
  /// @return whether what was left is to be looked after now
  synchronized boolean ebbs() {
    boolean calm = sinceBeat <= CALM;
    sinceBeat = 0;
    calmBeats = calm ? calmBeats + 1 : 0;
    if (calm && !behind) sinceCalm = 0;
    beats = behind ? beats + 1 : 0;
    if (!behind || (calmBeats < OVER && beats < LONGEST)) return false;
    behind = false;
    sinceCalm = 0;
    return true;
  }
}
