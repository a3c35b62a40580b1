package earshot.storage;

import earshot.model.Egress;
import earshot.model.Mistakes;
import earshot.model.SourceId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the book of what left this computer: one line per exchange with a host, for 90 days.
///
/// Lines are written in batches, at latest a second after they were noted and when the book is
/// closed. A kill or a power cut loses the lines of that last second, never a mention: the book is
/// not part of the transaction of a poll.
public final class EgressStore implements AutoCloseable {
  /// How long a line is kept.
  public static final Duration KEPT = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(EgressStore.class);
  private static final int MOST_WAITING = 10_000;
  private static final int MOST_PER_JOB = 1_000;
  private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(1);
  private static final Duration BETWEEN_PRUNES = Duration.ofHours(1);

  private static final String ADD =
      """
      INSERT INTO egress (id, made_at, host, purpose, source_id, bytes_out, bytes_in)
      VALUES (?, ?, ?, ?, ?, ?, ?)\
      """;
  static final String HOSTS =
      """
      SELECT host, LISTAGG(DISTINCT purpose, ',') AS purposes, COUNT(*) AS exchanges,
        SUM(bytes_out) AS sent, SUM(bytes_in) AS received, MAX(made_at) AS last_at,
        COUNT(DISTINCT source_id) AS sources
      FROM egress
      WHERE made_at >= ?
      GROUP BY host
      ORDER BY exchanges DESC, host\
      """;
  static final String LINES =
      """
      SELECT made_at, host, purpose, source_id, bytes_out, bytes_in
      FROM egress
      WHERE host = ?
      ORDER BY host DESC, made_at DESC, id DESC
      LIMIT ?\
      """;
  static final String OLD =
      """
      SELECT id
      FROM egress
      WHERE made_at < ?
      ORDER BY made_at
      LIMIT ?\
      """;
  private static final String FORGET = "DELETE FROM egress WHERE id = ANY(?)";

  private final Database database;
  private final Duration rhythm;
  private final BlockingQueue<Egress> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicLong lost = new AtomicLong();
  private final ReentrantLock writing = new ReentrantLock();
  private final List<Egress> batch = new ArrayList<>();
  private @Nullable ScheduledExecutorService clerk;
  private Instant pruned = Instant.MIN;
  private volatile boolean closed;

  EgressStore(Database database) {
    this(database, BETWEEN_BATCHES);
  }

  /// @param rhythm how long a line waits at most
  EgressStore(Database database, Duration rhythm) {
    this.database = database;
    this.rhythm = rhythm;
  }

  /// What a host was asked in a stretch of time.
  ///
  /// @param sources how many sources it was asked for
  public record HostUse(
      String host,
      Set<Egress.Purpose> purposes,
      long exchanges,
      long bytesOut,
      long bytesIn,
      Instant last,
      int sources) {
    /// Copies the set.
    public HostUse {
      purposes = Set.copyOf(purposes);
    }
  }

  /// Notes an exchange without waiting for the disk. Only when 10,000 lines wait does the caller
  /// write them itself, so that nothing piles up without bound; a line is lost only when the
  /// database cannot be written then, and the log says how many.
  public void note(Egress line) {
    if (closed) return;
    hire();
    if (waiting.offer(line)) return;
    writeDown();
    if (!waiting.offer(line) && lost.incrementAndGet() == 1) {
      LOG.warn("egress lines are lost while the store cannot be written");
    }
  }

  /// The hosts contacted since then, the most often asked first.
  public List<HostUse> hosts(Instant since) {
    writeDown();
    return database.read(rows -> rows.list(HOSTS, EgressStore::host, since));
  }

  /// The latest exchanges with a host, newest first.
  ///
  /// @param limit at least 1
  public List<Egress> lines(String host, int limit) {
    writeDown();
    return database.read(
        rows -> rows.list(LINES, EgressStore::line, host.toLowerCase(Locale.ROOT), limit));
  }

  /// How many lines could not be written since the workspace was opened.
  public long lost() {
    return lost.get();
  }

  /// Forgets what is older than 90 days; returns how many lines that were.
  public int prune() {
    Instant oldest = database.clock().instant().minus(KEPT);
    int forgotten = 0;
    while (!closed) {
      List<Long> old =
          database.read(rows -> rows.list(OLD, row -> row.integral("id"), oldest, MOST_PER_JOB));
      if (old.isEmpty()) break;
      Object ids = old.toArray(Long[]::new);
      forgotten += database.write(rows -> rows.change(FORGET, ids));
    }
    return forgotten;
  }

  /// Writes down what is still waiting, and takes no more lines.
  @Override
  public void close() {
    @Nullable ScheduledExecutorService working;
    synchronized (this) {
      closed = true;
      working = clerk;
    }
    if (working != null) working.close();
    writeDown();
  }

  // Commands that ask nobody need no thread.
  private synchronized void hire() {
    if (clerk != null || closed) return;
    ScheduledExecutorService hired =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("egress-book").factory());
    long pause = rhythm.toMillis();
    var _ =
        hired.scheduleWithFixedDelay(
            Mistakes.told(this::work), pause, pause, TimeUnit.MILLISECONDS);
    clerk = hired;
  }

  private void work() {
    try {
      writeDown();
      Instant now = database.clock().instant();
      if (pruned.isAfter(now.minus(BETWEEN_PRUNES)) && !pruned.isAfter(now)) return;
      pruned = now;
      int forgotten = prune();
      if (forgotten > 0) LOG.info("egress pruned lines={}", forgotten);
    } catch (RuntimeException mishap) {
      LOG.warn("egress not pruned kind={}", mishap.getClass().getSimpleName());
    }
  }

  private void writeDown() {
    writing.lock();
    try {
      while (true) {
        if (batch.isEmpty()) waiting.drainTo(batch, MOST_PER_JOB);
        if (batch.isEmpty()) return;
        database.write(this::add);
        batch.clear();
      }
    } catch (Unavailable later) {
      // The batch stays; it is written as soon as the database can be.
      LOG.debug("egress waits lines={}", batch.size());
    } finally {
      writing.unlock();
    }
  }

  private int add(Rows rows) throws SQLException {
    Lines lines = new Lines();
    for (Egress each : batch) {
      lines.add(
          ADD,
          database.ids().next(rows, "egress"),
          each.at(),
          Wording.fitting(each.host().toLowerCase(Locale.ROOT), 300),
          each.purpose().code(),
          each.source(),
          each.bytesOut(),
          each.bytesIn());
    }
    lines.run(rows);
    return batch.size();
  }

  private static HostUse host(Row row) throws SQLException {
    return new HostUse(
        row.text("host"),
        Stream.of(row.text("purposes").split(",", -1))
            .map(EgressStore::purpose)
            .collect(Collectors.toSet()),
        row.integral("exchanges"),
        row.integral("sent"),
        row.integral("received"),
        row.time("last_at"),
        row.small("sources"));
  }

  private static Egress line(Row row) throws SQLException {
    return new Egress(
        row.time("made_at"),
        row.text("host"),
        purpose(row.text("purpose")),
        row.integralIf("source_id").stream()
            .mapToObj(id -> new SourceId(Math.toIntExact(id)))
            .findFirst(),
        row.integral("bytes_out"),
        row.integral("bytes_in"));
  }

  private static Egress.Purpose purpose(String code) {
    return Egress.Purpose.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
