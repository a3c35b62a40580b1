package earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Three threads that look things up, each over a connection that may do nothing else.
final class Readers {
  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
  private static final int THREADS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int TRIES = 5;

  private final Connections connections;
  private final Runnable lookAfter;
  private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
  private final Job<?> stop = new Job<>(rows -> "");
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;

  /// @param lookAfter called when the database broke under a reader
  Readers(Connections connections, Runnable lookAfter) {
    this.connections = connections;
    this.lookAfter = lookAfter;
  }

  /// Starts the threads; the writer has opened the file before.
  void start() {
    for (int i = 1; i <= THREADS; i++) {
      Thread thread =
          Thread.ofPlatform().name("db-reader-" + i).daemon().unstarted(new Reader()::run);
      threads.add(thread);
      thread.start();
    }
  }

  /// Looks something up.
  <T> T read(Job.Work<T> work) {
    if (threads.contains(Thread.currentThread())) {
      throw new IllegalStateException("a read inside a read could wait for itself");
    }
    if (closed) throw new IllegalStateException("the store is closed");
    Job<T> job = new Job<>(work);
    queue.add(job);
    return job.await();
  }

  /// Ends the threads when everything waiting is done.
  void stop() {
    closed = true;
    threads.forEach(thread -> queue.add(stop));
    threads.forEach(Uninterrupted::join);
  }

  /// One thread's loop with its connection.
  private final class Reader {
    private @Nullable Connection connection;
    private @Nullable Rows rows;
    private Connections.Opening opening = connections.opening();

    private void run() {
      while (true) {
        Job<?> job = Uninterrupted.take(queue);
        if (job == stop) break;
        answer(job);
      }
      disconnect();
    }

    private void answer(Job<?> job) {
      try {
        for (int tries = 1; !answered(job); tries++) {
          if (tries == TRIES) {
            job.fail(new Unavailable("the database cannot be read; see that its disk is there."));
            return;
          }
          waitForReopening();
        }
      } catch (RuntimeException | Error failed) {
        job.fail(failed);
      }
    }

    // False when the database broke and another try may do.
    private boolean answered(Job<?> job) {
      try {
        job.run(connected());
        job.complete();
        return true;
      } catch (SQLException failed) {
        if (Job.broken(failed)) return false;
        throw Job.worded(failed);
      }
    }

    private Rows connected() throws SQLException {
      Rows current = rows;
      if (current != null && opening == connections.opening()) return current;
      disconnect();
      opening = connections.opening();
      Connection fresh = connections.reader();
      connection = fresh;
      current = new Rows(fresh);
      rows = current;
      return current;
    }

    private void waitForReopening() {
      disconnect();
      lookAfter.run();
      opening.awaitNext(PATIENCE);
    }

    private void disconnect() {
      Connection old = connection;
      connection = null;
      rows = null;
      if (old == null) return;
      try {
        old.close();
      } catch (SQLException alreadyDown) {
        LOG.debug("reader closed code={}", alreadyDown.getErrorCode());
      }
    }
  }
}
