package earshot.listening.files;

import earshot.model.Sighting;

/// Receives what a reader finds in a file. It may end the reading by throwing [Enough], which
/// readers let pass.
public interface Records {
  /// A post.
  void take(Sighting post);

  /// A post that another program has judged.
  ///
  /// @param label whose word and which, such as `Meltwater: negative`; never more than a few
  ///   different ones
  default void take(Sighting post, String label) {
    take(post);
  }

  /// A record that should have been a post and could not be read.
  ///
  /// @param place where it stands, such as `row 17`
  /// @param reason one sentence that never repeats what the record says
  void reject(String place, String reason);

  /// A record that is no post by its nature, such as a direct message.
  ///
  /// @param kind in the plural, such as `direct messages`
  void skip(String kind);

  /// Word that a post was deleted by its writer or its service.
  ///
  /// @param space in which the id means the same everywhere, such as `x`
  default void withdrawn(String space, String id) {
    skip("notices of deleted posts, which are obeyed");
  }

  /// Something of the file that only a person can tell; it is asked once for the whole file.
  default void ask(Question question) {}

  /// A post that is stored already, and that a reader can tell as well as the store.
  default void known() {
    skip("posts that are here already");
  }

  /// Asked now and then while a reader prepares and has nothing to give yet; throws [Enough] when
  /// no more records are wanted.
  default void stillWanted() {}

  /// Ends the reading early.
  final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// No more records are wanted.
    public Enough() {
      super("no more records are wanted", null, false, false);
    }
  }
}
