package earshot.search;

import java.io.IOException;

/// Opens the folder and says how much is read at a time.
interface Indexing {
  Indexer start() throws IOException;
}
