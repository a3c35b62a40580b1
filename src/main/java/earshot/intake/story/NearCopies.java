package earshot.intake.story;

import earshot.model.MentionId;
import earshot.storage.StoryStore.Link;
import earshot.storage.StoryStore.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds near copies among the texts of the last days: same words but for some.
///
/// What is older than the window when it comes, as from an archive, is remembered apart, so that a
/// flood of it does not push out the present.
final class NearCopies {
  static final Duration APART = Duration.ofDays(14);

  /// An estimate from 64 values is off by 0.06 on average: from 0.6 on it is believed.
  private static final int SURE = 39;

  /// From 0.25 on, where three words of seventeen are others, the texts are looked at.
  private static final int DOUBTFUL = 16;

  private static final int MOST_DOUBTS = 8;
  private static final int MOST_NOW = 75_000;
  private static final int MOST_THEN = 25_000;

  private final CopyWindow now = new CopyWindow(MOST_NOW, APART.toMillis());
  private final CopyWindow then = new CopyWindow(MOST_THEN, APART.toMillis());
  private final Map<Long, Integer> groupOfStory = new HashMap<>();

  /// What was found for one text.
  ///
  /// @param sure copies
  /// @param doubtful to be decided on the texts
  record Found(List<Link> sure, List<Link> doubtful) {}

  /// Takes a text that was placed in an earlier run of the program.
  void remember(Text text, Instant since) {
    if (!Shingles.enough(text.words())) return;
    CopyWindow window = window(text, since);
    boolean inStory = text.story().isPresent() && window == now;
    int known = inStory ? groupOfStory.getOrDefault(text.story().getAsLong(), -1) : -1;
    int group = window.add(number(text), millis(text), signature(text), known);
    if (inStory) groupOfStory.putIfAbsent(text.story().getAsLong(), group);
  }

  /// Nothing more is remembered.
  void remembered() {
    groupOfStory.clear();
  }

  /// Finds what is like a text, and takes the text.
  Found place(Text text, Instant since) {
    int[] signature = signature(text);
    Search ofNow = new Search(text);
    Search ofThen = new Search(text);
    now.find(number(text), millis(text), signature, DOUBTFUL, ofNow);
    then.find(number(text), millis(text), signature, DOUBTFUL, ofThen);
    CopyWindow window = window(text, since);
    int group = window == now ? ofNow.group : ofThen.group;
    window.add(number(text), millis(text), signature, group);
    ofNow.sure.addAll(ofThen.sure);
    ofNow.doubtful.addAll(ofThen.doubtful);
    return new Found(ofNow.sure, ofNow.doubtful);
  }

  /// A person put stories otherwise: each text speaks for itself again.
  void forgetGroups() {
    now.forgetGroups();
    then.forgetGroups();
  }

  int items() {
    return now.items() + then.items();
  }

  long bytes() {
    return now.bytes() + then.bytes();
  }

  private CopyWindow window(Text text, Instant since) {
    return text.at().isBefore(since) ? then : now;
  }

  private static int[] signature(Text text) {
    return Signature.of(Shingles.of(text.words()));
  }

  private static long number(Text text) {
    return text.mention().value();
  }

  private static long millis(Text text) {
    return text.at().toEpochMilli();
  }

  private static final class Search implements CopyWindow.Finding {
    private final Text text;
    private final List<Link> sure = new ArrayList<>();
    private final List<Link> doubtful = new ArrayList<>();
    private final Map<Integer, Integer> doubts = new HashMap<>();
    private int group = -1;

    private Search(Text text) {
      this.text = text;
    }

    @Override
    public boolean alike(long number, int values, int of) {
      Link link = new Link(new MentionId(number), text.mention());
      if (values >= SURE) {
        sure.add(link);
        if (group < 0) group = of;
        return true;
      }
      if (doubts.merge(of, 1, Integer::sum) <= MOST_DOUBTS) doubtful.add(link);
      return false;
    }
  }
}
