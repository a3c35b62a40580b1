package earshot.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index folder: what is written into it and what is found in it.
///
/// Threads that come here must never be interrupted: an interrupt closes the files under the
/// writer. Only one at a time may write mentions; whoever asks waits for nobody.
final class Shelf implements AutoCloseable {
  /// Changes whenever fields change, or what is said in them; an index of another version is
  /// rebuilt.
  private static final int SCHEMA = 3;

  private static final int RAM_BUFFER_MB = 32;
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private static final int PURGES = 4;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final WordFields words = new WordFields();
  private final long lastId;

  private Shelf(Directory directory) throws IOException {
    this.directory = directory;
    boolean exists = DirectoryReader.indexExists(directory);
    this.lastId = exists ? lastId(SegmentInfos.readLatestCommit(directory).getUserData()) : 0;
    this.writer = new IndexWriter(directory, config());
    this.searchers = searchers(writer);
  }

  private static SearcherManager searchers(IndexWriter writer) throws IOException {
    try {
      return new SearcherManager(writer, null);
    } catch (IOException | RuntimeException damaged) {
      // A writer that stays open would keep the folder locked against the new one.
      writer.rollback();
      throw damaged;
    }
  }

  /// Opens the folder; what is missing, damaged or of another version is started empty.
  static Shelf open(IndexFolder folder) throws IOException {
    LuceneSettings.apply();
    Directory directory = folder.open();
    try {
      return new Shelf(directory);
    } catch (LockObtainFailedException used) {
      directory.close();
      throw new IOException(
          "cannot open the search index in " + folder.path() + ": another Earshot is using it",
          used);
    } catch (IOException | IllegalArgumentException unusable) {
      LOG.warn("index started anew reason={}", unusable.toString());
      directory.close();
      return openEmpty(folder);
    }
  }

  /// Deletes what is in the folder and starts empty.
  static Shelf openEmpty(IndexFolder folder) throws IOException {
    Files.createDirectories(folder.path());
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder.path(), Files::isRegularFile)) {
      for (Path file : files) Files.delete(file);
    }
    return new Shelf(folder.open());
  }

  private static IndexWriterConfig config() {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    // One at a time: the other core is for people.
    merges.setMaxMergesAndThreads(6, 1);
    // What was deleted must not stay because it is little.
    TieredMergePolicy segments = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
    return new IndexWriterConfig()
        .setIndexSort(Fields.NEWEST_FIRST)
        .setLeafSorter(Newest.SEGMENTS)
        .setRAMBufferSizeMB(RAM_BUFFER_MB)
        .setMergeScheduler(merges)
        .setMergePolicy(segments)
        .setCommitOnClose(false);
  }

  /// The number every mention up to which is on disk; mentions beyond it may be.
  long lastId() {
    return lastId;
  }

  /// Writes a mention that is not here yet.
  void add(Entry entry) throws IOException {
    writer.addDocument(Documents.of(entry.mention(), entry.traits(), words));
  }

  /// Writes a mention, in place of what is here of it.
  void put(Entry entry) throws IOException {
    Document document = Documents.of(entry.mention(), entry.traits(), words);
    writer.updateDocument(new Term(Fields.ID, Fields.id(entry.id())), document);
  }

  /// Takes a mention away.
  void drop(long id) throws IOException {
    writer.deleteDocuments(new Term(Fields.ID, Fields.id(id)));
  }

  /// Takes away all mentions with greater numbers.
  void dropAbove(long id) throws IOException {
    writer.deleteDocuments(new TermRangeQuery(Fields.ID, Fields.id(id), null, false, false));
  }

  /// Writes what is left without what was deleted: until then its words stay in the files.
  void purge() throws IOException {
    // A merge that was under way already is not waited for, and takes some of it along.
    for (int turn = 0; turn < PURGES && (turn == 0 || writer.hasDeletions()); turn++) {
      writer.forceMergeDeletes(true);
      if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges) {
        merges.sync();
      }
    }
  }

  /// Makes everything written so far durable.
  ///
  /// @param through every mention up to this number was written
  void commit(long through) throws IOException {
    writer.setLiveCommitData(
        Map.of(
                "lastId", Long.toString(through),
                "schema", Integer.toString(SCHEMA),
                "analyzer", Integer.toString(Words.VERSION))
            .entrySet());
    writer.commit();
  }

  private static long lastId(Map<String, String> committed) throws IOException {
    boolean ours =
        Integer.toString(SCHEMA).equals(committed.get("schema"))
            && Integer.toString(Words.VERSION).equals(committed.get("analyzer"));
    if (!ours) throw new IOException("the index was written by another version");
    return Long.parseLong(committed.getOrDefault("lastId", "0"));
  }

  /// Lets everything written so far be found.
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /// Something done with the files.
  interface Work {
    void run() throws IOException;
  }

  /// Opens the files in a folder.
  interface Opening {
    Shelf open(IndexFolder folder) throws IOException;
  }

  /// A question asked of the index as it was at the last refresh.
  interface Question<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  <T> T ask(Question<T> question) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return question.of(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  boolean holds(long id) throws IOException {
    return ask(searcher -> searcher.count(new TermQuery(new Term(Fields.ID, Fields.id(id)))) > 0);
  }

  /// Reads every file and compares it with its checksum.
  void check() throws IOException {
    ask(
        searcher -> {
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            if (leaf.reader() instanceof SegmentReader segment) segment.checkIntegrity();
          }
          return true;
        });
  }

  /// Whether the writer gave up after a failed write.
  boolean isBroken() {
    return !writer.isOpen();
  }

  /// Lets go of the folder; what was not committed is lost.
  @Override
  public void close() throws IOException {
    searchers.close();
    writer.rollback();
    directory.close();
  }
}
