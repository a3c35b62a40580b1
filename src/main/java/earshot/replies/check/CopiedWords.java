package earshot.replies.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Remembers what was copied while a client was on screen, so that it does not land in the answer
/// of another one.
///
/// Kept in memory only, until the program ends: runs of five words as HMAC-SHA-256 under a key made
/// at the start; a shorter copy as one run. Safe on any thread.
public final class CopiedWords {
  private static final int RUN = 5;
  private static final int FEWEST_LETTERS = 12;
  private static final int MOST_RUNS = 5_000;
  private static final int MOST_COPIES = 200;

  /// So much of a copy makes a text its heir; three runs do so too.
  private static final double HALF = 0.5;

  private static final int ENOUGH = 3;

  private final Mac mac;
  private final Deque<Copy> copies = new ArrayDeque<>();

  /// @param run so many words were hashed together
  private record Copy(Path folder, String client, int run, Set<Long> runs) {}

  /// Remembers nothing yet.
  public CopiedWords() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Remembers a text that was copied while this client was on screen; very short ones are left
  /// out, for everybody says them.
  ///
  /// @param folder of the client
  /// @param client as it is called
  public synchronized void copied(Path folder, String client, String text) {
    Written words = written(text);
    int letters = 0;
    for (int i = 0; i < words.count(); i++) letters += words.word(i).length();
    if (letters < FEWEST_LETTERS) return;
    int run = Math.min(RUN, words.count());
    Copy copy = new Copy(folder, client, run, runs(words, run));
    // What wandered from one client to the other belongs to the first.
    if (copies.stream().anyMatch(each -> each.runs().equals(copy.runs()))) return;
    copies.addLast(copy);
    if (copies.size() > MOST_COPIES) copies.removeFirst();
  }

  /// Forgets what was copied from a client, as when it was closed for good.
  public synchronized void forget(Path folder) {
    copies.removeIf(copy -> copy.folder().equals(folder));
  }

  /// The other client from whom a good part of the text was copied last, by name.
  ///
  /// @param own folder of the client for whom it is written
  public synchronized Optional<String> from(Path own, String text) {
    if (copies.isEmpty()) return Optional.empty();
    Written words = written(text);
    Iterator<Copy> newest = copies.descendingIterator();
    while (newest.hasNext()) {
      Copy copy = newest.next();
      if (copy.folder().equals(own) || words.count() < copy.run()) continue;
      Set<Long> there = runs(words, copy.run());
      long shared = copy.runs().stream().filter(there::contains).count();
      if (shared >= ENOUGH || (shared > 0 && shared >= HALF * copy.runs().size())) {
        return Optional.of(copy.client());
      }
    }
    return Optional.empty();
  }

  /// Whether nothing was copied from anybody else.
  public synchronized boolean isEmptyFor(Path own) {
    return copies.stream().allMatch(copy -> copy.folder().equals(own));
  }

  private static Written written(String text) {
    return new Written(DraftText.of(text, DraftText.Heard.saying("")));
  }

  private Set<Long> runs(Written words, int run) {
    Set<Long> runs = new HashSet<>();
    for (int i = 0; i + run <= words.count() && runs.size() < MOST_RUNS; i++) {
      StringBuilder said = new StringBuilder();
      for (int k = i; k < i + run; k++) said.append(words.word(k)).append(' ');
      byte[] digest = mac.doFinal(said.toString().getBytes(StandardCharsets.UTF_8));
      runs.add(ByteBuffer.wrap(digest).getLong());
    }
    return runs;
  }
}
