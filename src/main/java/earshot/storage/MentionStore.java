package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.ScoredText;
import earshot.model.Status;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes mentions in, and gives them back by page, id and status.
public final class MentionStore {

  /// What a batch came to.
  ///
  /// @param added mentions that were not stored before, as stored
  /// @param changed mentions whose text or brands changed
  /// @param sightings appearances that were not stored before, of new and of known mentions
  /// @param attempt the attempt with its `stored` figure filled in
  public record Taken(
      List<Mention> added, Set<MentionId> changed, int sightings, PollAttempt attempt) {}

  /// One appearance of a mention in a source.
  public record SeenIn(String sourceName, Instant at) {}

  /// A mention whose entry in the index is out of date.
  ///
  /// @param rev counts its changes, so that a later one is not forgotten with an earlier one
  public record Changed(MentionId mention, long rev) {}

  /// Stores everything one poll brings in one transaction, durable when this returns. Idempotent:
  /// taking the same batch again adds nothing. The same post with another text becomes a new
  /// version.
  public Taken take(PollBatch batch) {
    throw new UnsupportedOperationException();
  }

  /// Mentions newest first, strictly after (older than) the token.
  public MentionPage page(
      Optional<BrandId> brand,
      Optional<Status> status,
      Optional<TimeRange> range,
      Optional<PageToken> after,
      int limit) {
    throw new UnsupportedOperationException();
  }

  /// The mentions with these ids, in this order; ids that are no longer stored are left out.
  public List<Mention> byIds(List<MentionId> ids) {
    throw new UnsupportedOperationException();
  }

  /// The mention with this id.
  public Optional<Mention> byId(MentionId id) {
    throw new UnsupportedOperationException();
  }

  /// The current scores with their reasons; the whole text first, then one per brand.
  public List<ScoredText> scores(MentionId id) {
    throw new UnsupportedOperationException();
  }

  /// Where and when it was seen, oldest first.
  public List<SeenIn> sightings(MentionId id) {
    throw new UnsupportedOperationException();
  }

  /// How many mentions are shown, by brand and status.
  public long count(Optional<BrandId> brand, Optional<Status> status) {
    throw new UnsupportedOperationException();
  }

  /// How many mentions are shown.
  public long total() {
    throw new UnsupportedOperationException();
  }

  /// Sets the status of mentions.
  public void setStatus(Collection<MentionId> ids, Status status) {
    throw new UnsupportedOperationException();
  }

  /// Mentions stored after this one, in the order of their ids; 0 starts at the first.
  public List<Mention> after(long lastId, int limit) {
    throw new UnsupportedOperationException();
  }

  /// Mentions that changed since the index last said it has them.
  public List<Changed> changed(int limit) {
    throw new UnsupportedOperationException();
  }

  /// Notes that the index has these; a change made since stays noted.
  public void forgetChanged(List<Changed> seen) {
    throw new UnsupportedOperationException();
  }

  /// The greatest id in use, 0 when there is none.
  public long greatestId() {
    throw new UnsupportedOperationException();
  }
}
